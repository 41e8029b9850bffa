import Composition
import Diagnostics

/// The folder of a template.
enum TemplateFolder {
    /// - Parameter folder: the folder the user names; nil is `gost`, which comes with the program.
    /// - Throws: ``Failure`` with everything that is wrong with the template.
    static func load(_ folder: String?) throws(Failure) -> Template {
        guard let folder = folder ?? ResourceFolder.find("templates/gost", having: "order.yaml") else {
            throw Failure(
                Diagnostic(
                    code: "T010", name: "no-templates",
                    message: Message(ru: "Не найдена папка templates/gost.", en: "There is no folder templates/gost."),
                    hint: Message(ru: "Укажите папку ключом --template.", en: "Name a folder by --template.")))
        }
        var texts: [String: String] = [:]
        var failures: [Diagnostic] = []
        for file in Template.files {
            do throws(Failure) {
                texts[file] = try InputFile.text("\(folder)/\(file)")
            } catch {
                failures += error.diagnostics
            }
        }
        guard failures.isEmpty else {
            throw Failure(
                [
                    Diagnostic(
                        code: "T010", name: "unknown-template", file: folder,
                        message: Message(
                            ru: "Это не шаблон: нужны файлы \(Template.files.joined(separator: ", ")).",
                            en: "This is no template: it needs \(Template.files.joined(separator: ", "))."),
                        hint: Message(
                            ru: "Скопируйте templates/gost и измените копию.",
                            en: "Copy templates/gost and change the copy."))
                ] + failures)
        }
        return try Template(files: texts, folder: folder)
    }
}
