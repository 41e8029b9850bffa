import Composition
import Diagnostics
import Site

/// The folder of a template.
enum TemplateFolder {
    /// - Parameter folder: the folder the user names; nil is `gost`, which comes with the program.
    /// - Throws: ``Failure`` with everything that is wrong with the template.
    /// - Returns: the template, and what tells it from a changed one.
    static func load(_ folder: String?) throws(Failure) -> (template: Template, digest: String) {
        let folder = try found(folder)
        Trace.note("шаблон: \(folder)")
        var texts: [String: String] = [:]
        var missing: [String] = []
        for file in Template.files {
            do throws(Failure) {
                texts[file] = try InputFile.text("\(folder)/\(file)")
            } catch {
                missing.append(file)
            }
        }
        guard missing.isEmpty else {
            throw Failure(
                Diagnostic(
                    code: "T010", name: "unknown-template", file: folder,
                    message: Message(
                        ru: "Это не шаблон: не читаются файлы \(missing.joined(separator: ", ")).",
                        en: "This is no template: cannot read \(missing.joined(separator: ", "))."),
                    hint: Message(
                        ru: "Скопируйте templates/gost и измените копию.",
                        en: "Copy templates/gost and change the copy.")))
        }
        let words = texts.sorted { $0.key < $1.key }.map(\.value).joined(separator: "\u{0}")
        return (try Template(files: texts, folder: folder), Digest.of(words))
    }

    /// The template of reports, from the same folder; a folder that has none takes that of `gost`.
    ///
    /// - Throws: ``Failure`` with everything that is wrong with the template.
    static func loadReports(_ folder: String?) throws(Failure) -> ReportTemplate {
        let named = try found(folder)
        let folder = InputFile.exists("\(named)/report.yaml") ? named : try found(nil)
        var texts: [String: String] = [:]
        for file in ReportTemplate.files {
            // A folder may have a report of its own, and no summary.
            let path = InputFile.exists("\(folder)/\(file)") ? "\(folder)/\(file)" : "\(try found(nil))/\(file)"
            texts[file] = try InputFile.text(path)
        }
        return try ReportTemplate(files: texts, folder: folder)
    }

    /// The shell of the pages of a site, from the template's own folder `site`; empty where there is none.
    ///
    /// - Throws: ``Failure`` with every name in it that nothing stands for.
    static func siteShell(_ folder: String?) throws(Failure) -> SiteShell {
        let folder = try found(folder) + "/site"
        var texts: [String: String] = [:]
        for file in SiteShell.files where InputFile.exists("\(folder)/\(file)") {
            texts[file] = try InputFile.text("\(folder)/\(file)")
        }
        return try SiteShell(files: texts, folder: folder)
    }

    private static func found(_ folder: String?) throws(Failure) -> String {
        if let folder = folder ?? ResourceFolder.find("templates/gost", having: "order.yaml") { return folder }
        throw Failure(
            Diagnostic(
                code: "T010", name: "no-templates",
                message: Message(ru: "Не найдена папка templates/gost.", en: "There is no folder templates/gost."),
                hint: Message(ru: "Укажите папку ключом --template.", en: "Name a folder by --template.")))
    }
}
