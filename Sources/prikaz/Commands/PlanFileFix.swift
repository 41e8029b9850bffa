import Diagnostics
import PlanFile
import PlanFix

/// `check --fix`: mends plan files in place, and shows what it changed.
enum PlanFileFix {
    /// - Throws: ``Failure``; a file that it names is as it was.
    static func run(_ files: [String], in language: Language) throws(Failure) {
        for file in files where !PlanSource.isPlanFile(file) {
            throw Failure(
                Diagnostic(
                    code: "F070", name: "cannot-fix", file: file,
                    message: Message(
                        ru: "--fix исправляет только файлы плана (.yaml).", en: "--fix mends plan files (.yaml) only."),
                    hint: Message(
                        ru: "Сначала сделайте план: prikaz import документ -o план.yaml.",
                        en: "Make a plan first: prikaz import document -o plan.yaml.")))
        }
        for file in files { try mend(file, in: language) }
    }

    private static func mend(_ file: String, in language: Language) throws(Failure) {
        let bytes = try InputFile.bytes(file)
        let text = try InputFile.text(file)
        let mark: [UInt8] = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
        guard mark + Array(text.utf8) == bytes else {
            throw failure(
                file, ru: "Файл не в кодировке UTF-8, он не тронут.", en: "The file is not UTF-8; it was left alone.")
        }
        let fixed: FixedPlan
        do {
            fixed = fix(text, of: try PlanFile.read(text).plan)
        } catch {
            throw error.inFile(file)
        }
        guard !fixed.changes.isEmpty else { return }
        try verify(fixed.text, gives: fixed, file: file)
        let backup = freeName(after: file + ".bak")
        try AtomicFile.write(bytes, to: backup)
        let written = mark + Array(fixed.text.utf8)
        try AtomicFile.write(written, to: file)
        // What is on the disk counts, not what was meant to be.
        guard try InputFile.bytes(file) == written else {
            throw failure(
                file, ru: "Файл записался не так, как нужно; прежний — \(backup).",
                en: "The file was not written as meant; the old one is \(backup).")
        }
        Terminal.message(Terminal.safe(summary(of: fixed.changes, file, backup, language)))
        for change in fixed.changes {
            Terminal.message(Terminal.safe("- \(change.line) | \(change.old)"))
            Terminal.message(Terminal.safe("+ \(change.line) | \(change.new)"))
        }
    }

    /// - Throws: ``Failure`` unless the text reads as the plan with the fixed values, and as nothing else.
    private static func verify(_ text: String, gives fixed: FixedPlan, file: String) throws(Failure) {
        guard let reading = try? PlanFile.read(text), reading.plan == fixed.plan else {
            throw failure(
                file, ru: "Исправление изменило бы в плане лишнее. Ничего не записано.",
                en: "The fix would change more in the plan than it should. Nothing was written.")
        }
    }

    /// `plan.yaml.bak`, else `plan.yaml.bak1` and so on: no backup replaces another.
    static func freeName(after name: String) -> String {
        guard InputFile.exists(name) else { return name }
        var number = 1
        while InputFile.exists("\(name)\(number)") { number += 1 }
        return "\(name)\(number)"
    }

    private static func summary(
        of changes: [LineChange], _ file: String, _ backup: String, _ language: Language
    ) -> String {
        switch language {
        case .russian: "\(file): исправлено строк: \(changes.count), прежний файл — \(backup)"
        case .english: "\(file): lines mended: \(changes.count), the old file is \(backup)"
        }
    }

    private static func failure(_ file: String, ru: String, en: String) -> Failure {
        Failure(Diagnostic(code: "F071", name: "unsafe-fix", file: file, message: Message(ru: ru, en: en)))
    }
}
