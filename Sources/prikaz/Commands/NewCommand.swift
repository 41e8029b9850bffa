import ArgumentParser
import Diagnostics
import FoundationEssentials
import Glibc
import PlanFile
import PlanForm
import PlanModel

struct NewCommand: TracedCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Начать новый план: файл YAML или бланк Excel с подсказками.")

    enum Layout: String, ExpressibleByArgument, CaseIterable {
        /// An order with its appendix.
        case order
        /// A plan that stands by itself.
        case plan
    }

    @Option(help: "order — приказ с приложением, plan — план без приказа.")
    var layout = Layout.order

    @Argument(help: "Имя нового файла: план.yaml или бланк план.xlsx; без имени — на экран.", completion: .file())
    var file: String?

    @Option(name: .shortAndLong, help: "То же имя ключом.", completion: .file())
    var output: String?

    @OptionGroup var trace: TraceOptions

    func validate() throws {
        if file != nil, output != nil { throw ValidationError("Имя нового файла названо дважды.") }
    }

    func run() throws {
        try reportingFailures {
            let plan: Plan = layout == .order ? .blankOrder : .blank
            guard let path = file ?? output else { return Terminal.result(text(of: plan, for: nil)) }
            if InputFile.exists(path) {
                throw InputFile.unreadable(
                    path, "file-exists",
                    Message(
                        ru: "Такой файл уже есть, он не тронут.", en: "There is such a file already; it was left alone."
                    ),
                    Message(ru: "Назовите другое имя.", en: "Give another name."))
            }
            let isWorkbook = URL(fileURLWithPath: path).pathExtension.lowercased() == "xlsx"
            let bytes =
                isWorkbook
                ? try PlanForm.write(plan, created: TimeStamp.epoch(for: plan)) : Array(text(of: plan, for: path).utf8)
            try AtomicFile.write(bytes, to: path)
        }
    }

    private func text(of plan: Plan, for path: String?) -> String {
        PlanFile.write(
            plan, schema: path.flatMap(SchemaAddress.relative),
            remarks: [
                "План для программы prikaz. Замените слова на свои; текст с двоеточием берите в кавычки.",
                "Проверить: prikaz check этот-файл.yaml. Напечатать: prikaz render этот-файл.yaml -o папка.",
            ])
    }
}

extension InputFile {
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
