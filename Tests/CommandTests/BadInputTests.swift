import Foundation
import TestSupport
import Testing

@Suite("Bad input")
struct BadInputTests {
    /// Name of the file, its bytes, and a word that the message must have.
    private static let cases: [(String, [UInt8], String)] = [
        ("empty.yaml", [], "пуст"), ("empty.txt", [], "пуст"), ("blank.txt", Array("\n \n\t\n".utf8), "[I"),
        ("binary.yaml", [0, 1, 2, 255, 254], "не текстовый"), ("binary.txt", [0x41, 0, 0x42], "не текстовый"),
        ("latin.txt", Array("строка\n".utf8) + [0x61, 0xE9, 0x62], "2:2"),
        ("broken.yaml", Array("prikaz: 1\norder: [".utf8), "YAML"),
        ("tab.yaml", Array("prikaz: 1\n\torder: 1".utf8), "2:1"),
        ("unknown.yaml", Array("prikaz: 1\nordr: {}".utf8), "order"),
        ("prose.txt", Array("Просто текст без таблицы.\nИ ещё строка.".utf8), "[I"),
        ("plan.pdf", Array("%PDF-1.7\n".utf8), "pdftotext"), ("plan.docx", [0x50, 0x4B, 3, 4, 20, 0], "повреждён"),
        ("plan.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], ".doc"), ("scan.png", [0x89, 0x50, 0x4E, 0x47], "картинка"),
    ]

    @Test(
        "gets one clear message with its place, status 2, and nothing is written", arguments: 0..<cases.count,
        ["check", "import", "render", "debug"])
    func files(index: Int, command: String) throws {
        let (name, bytes, word) = Self.cases[index]
        let folder = try TemporaryFolder()
        let file = try folder.file(name, bytes)
        let arguments =
            switch command {
            case "render": ["render", file, "-o", folder.path + "/out"]
            case "import": ["import", file, "-o", folder.path + "/out/plan.yaml"]
            case "debug": ["debug", "plan", file]
            default: [command, file]
            }
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(name))
        #expect(outcome.errors.contains(word), "\(outcome.errors)")
        #expect(try folder.names() == [name])
    }

    @Test("that is not there, or is a folder, is named", arguments: ["check", "import", "render"])
    func missing(command: String) throws {
        let folder = try TemporaryFolder()
        let output = command == "check" ? [] : ["-o", folder.path + "/out"]
        let missing = try Program.run([command, folder.path + "/нет.yaml"] + output)
        #expect(missing.status == 2)
        #expect(missing.errors.contains("нет.yaml: ошибка [F010] Такого файла нет."))
        let directory = try Program.run([command, folder.path] + output)
        #expect(directory.status == 2)
        #expect(directory.errors.contains("папка"))
        #expect(try folder.names().isEmpty)
    }

    @Test(
        "on the command line gets a message and status 2",
        arguments: [
            ["render"], ["chek", "x"], ["render", "x.yaml", "--format", "doc"], ["check", "x", "--language", "fr"],
            ["render", "x.yaml", "--date", "31.06.2025"], ["rules", "C999"], ["render", "x.yaml", "--nope"],
        ])
    func usage(arguments: [String]) throws {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 2)
        #expect(!outcome.errors.isEmpty)
        #expect(outcome.output.isEmpty)
    }

    @Test("in a template, or no template at all, is named")
    func templates() throws {
        let folder = try TemporaryFolder()
        let missing = try Program.run([
            "render", Examples.first, "-o", folder.path + "/out", "--template", folder.path + "/нет",
        ])
        #expect(missing.status == 2)
        #expect(missing.errors.contains("нет") && missing.errors.contains("[T010]"))
        for name in ["order.yaml", "appendix.yaml", "style.yaml"] {
            let source = Program.root.appending(path: "templates/gost/\(name)")
            _ = try folder.file(
                "мой/\(name)",
                try String(contentsOf: source, encoding: .utf8).replacing("order.title", with: "order.tytle"))
        }
        let broken = try Program.run([
            "render", Examples.first, "-o", folder.path + "/out", "--template", folder.path + "/мой",
        ])
        #expect(broken.status == 2)
        #expect(broken.errors.contains("мой/order.yaml:") && broken.errors.contains("«title»"))
        #expect(try !folder.names().contains("out"))
    }
}
