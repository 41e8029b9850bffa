import HTMLWriting

/// A page of the site that is no plan: the index, a view, the page for a wrong address.
struct SitePage {
    var title: String
    /// From this page to the site's own folder: «../» or nothing.
    var root = ""
    /// Which of a plan's pages it is; nil where it belongs to no plan.
    let place: PlanPage?
    let frame: SiteFrame
    var writer = HTMLWriter()

    init(title: String, root: String = "", place: PlanPage? = nil, frame: SiteFrame) {
        self.place = place
        self.title = title
        self.root = root
        self.frame = frame
    }

    mutating func element(_ name: String, _ text: String) {
        writer.write("<\(name)>")
        writer.text(text)
        writer.write("</\(name)>\n")
    }

    mutating func link(_ text: String, to path: String) {
        writer.write("<a")
        writer.attribute("href", path)
        writer.write(">")
        writer.text(text)
        writer.write("</a>")
    }

    /// A day in words, for people and for programs.
    mutating func time(_ iso: String, _ words: String) {
        writer.write("<time")
        writer.attribute("datetime", iso)
        writer.write(">")
        // A date stays on one line.
        writer.text(words.replacing(" ", with: "\u{A0}"))
        writer.write("</time>")
    }

    /// What stands beside the groups of a page: their names, with how many each has. It is folded on a phone, as
    /// `PageContents` of a plan's page are.
    mutating func contents(_ name: String, of groups: [(id: String, name: String, count: Int)]) {
        writer.write("<nav")
        writer.attribute("aria-label", name)
        writer.write(">\n<p class=\"name\">")
        writer.text(name)
        writer.write("</p>\n<details><summary>")
        writer.text(name)
        writer.write("</summary></details>\n<ul>\n")
        for group in groups {
            writer.write("<li>")
            link(group.name, to: "#\(group.id)")
            writer.write(" <span class=\"number\">\(group.count)</span></li>\n")
        }
        writer.write("</ul>\n</nav>\n")
    }

    /// The heading of a group, with how many it has.
    mutating func heading(_ name: String, _ count: String) {
        writer.write("<h2>")
        writer.text(name)
        writer.write(" <span class=\"number\">")
        writer.text(count)
        writer.write("</span></h2>\n")
    }

    /// The whole page.
    ///
    /// - Parameter script: improves a page that is whole without it.
    func html(script: String? = nil) -> String {
        let shell = frame.around(title, root: root)
        var page = HTMLWriter()
        page.write("<!doctype html>\n<html lang=\"ru\">\n<head>\n<meta charset=\"utf-8\">\n")
        page.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        page.write("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
        page.characters(title == frame.title ? title : "\(title) – \(frame.title)")
        page.write("</title>\n<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Новые и изменённые планы\"")
        page.attribute("href", root + "feed.xml")
        page.write(">\n<style>\n\(PagePalette.css)\(PageLook.css)\(siteCSS)\(shell.css)</style>\n</head>\n<body>\n")
        page.write("<a class=\"skip\" href=\"#content\">К содержанию</a>\n")
        page.write(shell.header)
        if let place {
            page.write("<section class=\"site-head\" aria-label=\"О странице\">\n")
            writeNavigation(PlanPage.allCases.map { ($0.path, $0.name, $0 == place) }, to: &page)
            page.write("</section>\n")
        }
        page.write("<main id=\"content\">\n")
        page.write(writer.html)
        page.write("</main>\n")
        page.write(shell.footer)
        if let script { page.write("<script>\n\(script)</script>\n") }
        page.write("</body>\n</html>\n")
        return page.html
    }
}
