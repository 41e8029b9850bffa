import ArgumentParser
import Composition
import Diagnostics
import Foundation
import PlanCheck
import PlanModel
import Site

struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Сделать из плана PDF, веб-страницу и Markdown.",
        discussion: """
            План с ошибками получает на каждой странице слово «ПРОЕКТ»; с ключом --final он не делается вовсе.
            Код завершения: 0 — готово, 1 — написан проект или часть файлов не вышла, 2 — не сделано ничего.
            """)

    @Argument(help: "Планы (YAML) или документы с планами.")
    var files: [String]

    @Option(name: .shortAndLong, help: "Папка для готового.")
    var output = "output"

    @Option(help: "Форматы через запятую: pdf, html, markdown.")
    var format = "pdf,html,markdown"

    @Option(help: "Папка шаблона; без ключа — templates/gost.")
    var template: String?

    @Option(help: "Папка шрифтов; без ключа — рядом с программой.")
    var fonts: String?

    @Option(help: "Номер приказа вместо указанного в плане; blank — линейка для ручки.")
    var number: String?

    @Option(help: "Дата приказа (ГГГГ-ММ-ДД) вместо указанной в плане; blank — линейка для ручки.")
    var date: String?

    @Option(help: "Настройки проверки; без ключа — prikaz.yaml рядом с планом или в текущей папке.")
    var config: String?

    @Option(help: "Выписка из приказа для одного ответственного: только его мероприятия.")
    var party: String?

    @Flag(help: "Markdown начать с полей YAML (front matter): название, дата, номер, организация, язык, публикация.")
    var frontMatter = false

    @Flag(help: "Не делать проектов: план с ошибками — отказ.")
    var final = false

    func validate() throws {
        if output.isEmpty { throw ValidationError("Папка для готового не названа: после -o пусто.") }
        _ = try formats
        if let date, date != "blank", CalendarDate(reading: date) == nil {
            throw ValidationError("Дата «\(date)» не читается: нужна ГГГГ-ММ-ДД, например 2025-09-01, или blank.")
        }
    }

    func run() throws {
        try reportingFailures {
            // An extract must not take the place of the whole, nor of another party's.
            let suffix = party.map { "-" + SiteAddress.address(of: $0) } ?? ""
            let targets = try OutputTargets(inputs: files, folder: output, formats: try formats, suffix: suffix)
            let renderer = try PlanRenderer(template: template, fonts: fonts)
            let settings = SettingsSource(config)
            var written = 0
            var drafts = 0
            for (index, target) in targets.all.enumerated() {
                Terminal.progress(index + 1, of: files.count, target.input)
                do throws(Failure) {
                    if try render(target, with: renderer, settings: try settings.settings(for: target.input)) {
                        drafts += 1
                    }
                    written += 1
                } catch {
                    Terminal.report(error.diagnostics)
                }
            }
            if written == 0 { throw ExitCode.unusable }
            if drafts > 0 || written < files.count { throw ExitCode.findings }
        }
    }

    private var formats: [OutputFormat] {
        get throws {
            try format.split(separator: ",").map { word in
                guard let format = OutputFormat(rawValue: word.trimmingCharacters(in: .whitespaces)) else {
                    throw ValidationError("Формата «\(word)» нет; есть pdf, html, markdown.")
                }
                return format
            }
        }
    }

    /// Renders one plan; nothing is written unless all of its formats could be made.
    ///
    /// - Returns: whether it is a draft.
    private func render(
        _ target: OutputTarget, with renderer: PlanRenderer, settings: CheckSettings
    ) throws(Failure) -> Bool {
        let source = try PlanSource(target.input)
        Terminal.report(source.notes)
        let plan = try withRequisites(source.plan)
        let result = PlanCheck.check(plan, settings: settings)
        let errors = result.findings.filter { $0.severity == .error }
        if !errors.isEmpty {
            Terminal.report(Failure(errors).inFile(target.input).diagnostics, source: source.lines)
            if final {
                throw Failure(
                    Diagnostic(
                        code: "F040", name: "not-final", file: target.input,
                        message: Message(
                            ru: "В плане есть ошибки (\(errors.count)): окончательный документ не делается.",
                            en: "The plan has errors (\(errors.count)): no final document is made."),
                        hint: Message(
                            ru: "Исправьте ошибки или уберите --final, чтобы получить проект.",
                            en: "Mend the errors, or leave out --final to get a draft.")))
            }
        }
        for (finding, reason) in result.ignored {
            let place = finding.planPlace(in: .russian).map { " \($0)" } ?? ""
            Terminal.message(Terminal.safe("\(target.input): не считается [\(finding.code)]\(place): \(reason)"))
        }
        let printed = try extracted(plan)
        let rendered = try renderer.render(
            printed, named: target.name, formats: target.paths.map(\.format), isDraft: !errors.isEmpty,
            hasFrontMatter: frontMatter)
        Terminal.report(Failure(rendered.remarks).inFile(target.input).diagnostics)
        try AtomicFile.write(
            target.paths.compactMap { target in rendered.files[target.format].map { (target.path, $0) } })
        let paths = target.paths.map(\.path).joined(separator: ", ")
        Terminal.message(errors.isEmpty ? "Готово: \(paths)" : "Записан проект, в плане есть ошибки: \(paths)")
        return !errors.isEmpty
    }

    /// The whole plan, or the extract that the command line asks for.
    private func extracted(_ plan: Plan) throws(Failure) -> Plan {
        guard let party else { return plan }
        if let extract = plan.extract(for: party) { return extract }
        let parties = ResponsibleParties.all(in: plan)
        let near = nearestName(to: party, among: parties)
        throw Failure(
            Diagnostic(
                code: "F042", name: "unknown-party", quote: party,
                message: Message(
                    ru: "Ответственного «\(party)» в плане нет.", en: "The plan has no responsible party \"\(party)\"."),
                hint: Message(
                    ru: near.map { "Возможно, имелось в виду «\($0)»." } ?? "Есть: \(parties.joined(separator: "; ")).",
                    en: near.map { "Did you mean \"\($0)\"?" } ?? "There are: \(parties.joined(separator: "; ")).")))
    }

    /// The plan with the number and date that the command line gives.
    private func withRequisites(_ plan: Plan) throws(Failure) -> Plan {
        guard number != nil || date != nil else { return plan }
        guard plan.order != nil else {
            throw Failure(
                Diagnostic(
                    code: "F041", name: "no-order",
                    message: Message(
                        ru: "У плана нет приказа: ключи --number и --date к нему не относятся.",
                        en: "The plan has no order, so --number and --date mean nothing.")))
        }
        var plan = plan
        if let number { plan.order?.number = number == "blank" ? nil : SourceText(number) }
        if let date { plan.order?.date = date == "blank" ? nil : SourceText(date) }
        return plan
    }
}
