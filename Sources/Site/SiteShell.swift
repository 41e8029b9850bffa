public import Diagnostics
public import HTMLWriting

/// The site's own part of its pages: the files of `templates/<name>/site/`, each of which may be missing.
///
/// They are the owner's markup with `{{names}}` in it; what stands for a name is escaped, or is markup of ours.
public struct SiteShell: Sendable {
    /// `style.css` comes after the pages' own style; `header.html` and `footer.html` stand above and below each page;
    /// `sveden-document.html` is the block for the page «Документы» of the section «Сведения об образовательной
    /// организации», made where the site's address is known.
    public static let files = ["style.css", "header.html", "footer.html", block]

    private static let block = "sveden-document.html"

    private let texts: [String: ShellText]
    private let css: String
    /// What tells this shell from a changed one.
    public let source: String

    /// - Parameter files: the texts, by the names of ``files``.
    /// - Parameter folder: where they lie, for messages.
    /// - Throws: ``Failure`` with each name that no page knows, with its line and column.
    public init(files: [String: String] = [:], folder: String = "") throws(Failure) {
        var texts: [String: ShellText] = [:]
        var diagnostics: [Diagnostic] = []
        for (file, source) in files where file != "style.css" {
            let known = file == Self.block ? ["site", "url", "links"] : ["site", "title", "root"]
            do throws(Failure) {
                texts[file] = try ShellText(source, known: known)
            } catch {
                diagnostics += error.inFile("\(folder)/\(file)").diagnostics
            }
        }
        guard diagnostics.isEmpty else { throw Failure(diagnostics) }
        self.texts = texts
        // Inside `style` HTML reads nothing but the closing tag; in CSS the escaped stroke is the same character.
        css = files["style.css"]?.replacing("</", with: "<\\/") ?? ""
        source = files.sorted { $0.key < $1.key }.map { "\($0.key)\n\($0.value)" }.joined(separator: "\u{0}")
    }

    /// What stands around a page.
    ///
    /// - Parameter root: the way from the page to the site's folder: empty, or `../`.
    public func around(title: String, site: String, root: String) -> PageShell {
        let values = ["site": site.escaped, "title": title.escaped, "root": root]
        return PageShell(
            css: css, header: texts["header.html"]?.filled(values) ?? "",
            footer: texts["footer.html"]?.filled(values) ?? "")
    }

    /// The block to be pasted into /sveden/document, whose links to the plans say `addRef`: an order on a plan is no
    /// document that the page must have, so no other name exists for it (приказ № 1493, п. 9; методические рекомендации
    /// к нему, разд. 3.1). A page may have ten such links: where there are more plans, the one link leads to all of them.
    ///
    /// - Parameter base: the site's address; without it the links could not be right.
    func svedenBlock(of entries: [SiteEntry], site: String, base: String) -> String? {
        guard !base.isEmpty, let text = texts[Self.block] else { return nil }
        let plans = entries.filter { !$0.isDraft }
        let links =
            plans.count > Self.mostReferences
            ? [(site, "index.html")] : plans.map { ($0.title, "\($0.address)/index.html") }
        var list = HTMLWriter()
        for (words, path) in links {
            list.write("<li><a itemprop=\"addRef\"")
            list.attribute("href", base + path)
            list.write(">")
            list.text(words)
            list.write("</a></li>\n")
        }
        return text.filled(["site": site.escaped, "url": base.escaped, "links": String(list.html.dropLast())])
    }

    private static let mostReferences = 10
}

extension String {
    fileprivate var escaped: String {
        var writer = HTMLWriter()
        writer.characters(self)
        return writer.html
    }
}
