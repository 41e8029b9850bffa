import ArgumentParser
import Composition
import Diagnostics
import Document
import PageLayout
import PlanCheck
import PlanFile
import Reporting

struct DebugCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "debug", abstract: "Показать, что получается на промежуточных шагах.",
        subcommands: [
            PlanDump.self, DocumentDump.self, LayoutDump.self, DeadlinesDump.self, SchemaDump.self, RulesPageDump.self,
        ])

    struct PlanDump: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "plan", abstract: "План, каким он прочитан.")

        @Argument(help: "План или документ с планом.", completion: .file())
        var file: String

        func run() throws {
            try reportingFailures { Terminal.result(PlanFile.write(try PlanSource(file).plan)) }
        }
    }

    struct DocumentDump: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "document", abstract: "Блоки документа, каким он составлен.")

        @Argument(help: "План или документ с планом.", completion: .file())
        var file: String

        @Option(help: "Папка шаблона.", completion: .directory)
        var template: String?

        func run() throws {
            try reportingFailures {
                let renderer = try PlanRenderer(template: template, fonts: nil)
                Terminal.result(renderer.document(of: try PlanSource(file).plan, isDraft: false).dump)
            }
        }
    }

    struct LayoutDump: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "layout", abstract: "Место каждой строки на страницах, в пунктах.")

        @Argument(help: "План или документ с планом.", completion: .file())
        var file: String

        @Option(help: "Папка шаблона.", completion: .directory)
        var template: String?

        @Option(help: "Папка шрифтов.", completion: .directory)
        var fonts: String?

        func run() throws {
            try reportingFailures {
                let renderer = try PlanRenderer(template: template, fonts: fonts)
                let document = renderer.document(of: try PlanSource(file).plan, isDraft: false)
                var number = 0
                do {
                    _ = try paginate(document, style: renderer.template.style, with: try renderer.typesetter()) {
                        page in
                        number += 1
                        Terminal.result(page.dump(number: number))
                    }
                } catch {
                    throw renderer.asFailure(error)
                }
            }
        }
    }

    struct DeadlinesDump: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "deadlines", abstract: "Что программа поняла в сроках: вид и дни.")

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case text, json
        }

        @Argument(help: "План или документ с планом.", completion: .file())
        var file: String

        @Option(help: "Вид вывода: text или json.")
        var format = Format.text

        func run() throws {
            try reportingFailures {
                let rows = CheckedPlan(try PlanSource(file).plan).rows
                Terminal.result(format == .json ? try DeadlinesJSON.text(rows) : DeadlinesJSON.lines(rows))
            }
        }
    }

    struct SchemaDump: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "schema", abstract: "JSON Schema файла плана.")

        func run() { Terminal.result(PlanFile.jsonSchema) }
    }

    struct RulesPageDump: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rules-page", abstract: "Страница о правилах проверки (docs/rules.md).")

        func run() { Terminal.result(rulesPage() + reportRulesPage()) }
    }
}
