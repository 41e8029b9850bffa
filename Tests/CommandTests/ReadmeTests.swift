import Foundation
import TestSupport
import Testing

@Suite("The READMEs")
struct ReadmeTests {
    @Test("show commands that work and answers that the program gives", arguments: Readme.pages)
    func commands(name: String) throws {
        let folder = try TemporaryFolder()
        for name in ["examples", "templates"] {
            let source = Program.root.appending(path: name)
            try FileManager.default.copyItem(at: source, to: folder.url.appending(path: name))
        }
        var count = 0
        for block in try Readme(name).blocks {
            switch block.language {
            case "console":
                for command in block.commands {
                    count += 1
                    let outcome = try Program.line(command.line, in: folder)
                    let place = "\(name):\(command.number): \(command.line)"
                    #expect(outcome.status == command.status, "\(place)\n\(outcome.output)")
                    #expect(command.isAnswered(by: outcome.output), "\(place)\n\(outcome.output)")
                }
            case "yaml":
                // The file's name stands after the language; + adds to a file that is there.
                let file = try #require(block.arguments.first, "\(name):\(block.number): a file that no test reads")
                let text = try block.arguments.dropFirst().first == "+" ? folder.text(file) : ""
                _ = try folder.file(file, text + block.lines.map { $0 + "\n" }.joined())
            default:
                #expect(block.language == "sh", "\(name):\(block.number): nothing tests this block")
            }
        }
        #expect(count > 8)
    }

    @Test("link to what is there", arguments: Readme.pages)
    func links(name: String) throws {
        let links = try Readme(name).links
        for link in links where !link.hasPrefix("https://") {
            let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let folder = URL(filePath: "/" + name).deletingLastPathComponent()
            let target =
                parts[0].isEmpty ? name : String(folder.appending(path: parts[0]).standardized.path.dropFirst())
            #expect(FileManager.default.fileExists(atPath: Program.root.appending(path: target).path), "\(link)")
            if parts.count == 2, target.hasSuffix(".md") {
                #expect(try Readme(target).anchors.contains(parts[1]), "\(link)")
            }
        }
        #expect(links.contains { $0.hasSuffix(".png") })
    }

    @Test("name every command", arguments: Readme.names)
    func everyCommand(name: String) throws {
        let help = try Program.run(["--help"]).output
        let commands = help.matches(of: /(?m)^  ([a-z]+) {2,}/).map { String($0.1) }
        #expect(commands.contains("render"))
        let text = try Readme(name).text
        for command in commands { #expect(text.contains("prikaz \(command)"), "\(command)") }
    }

    @Test("name no target that the Makefile does not have", arguments: Readme.names)
    func targets(name: String) throws {
        let makefile = try String(contentsOf: Program.root.appending(path: "Makefile"), encoding: .utf8)
        for target in try Readme(name).text.matches(of: /(?m)(?:^|`)make ([a-z-]+)/).map({ $0.1 }) {
            #expect(makefile.contains("\n\(target):"), "\(target)")
        }
    }

    /// A template in which every name is unknown: the messages list the names that could stand there.
    private static let unknownNames = [
        "order.yaml": """
        blocks:
          - щщщ: ""
          - {paragraph: {щщщ: ""}}
          - {paragraph: "", щщщ: ""}
          - {heading: "", щщщ: ""}
          - {clauses: order.clauses, щщщ: ""}
          - {spread: {left: "", right: "", щщщ: ""}}
          - {paragraph: "{{order.kind | щщщ}}"}
          - {paragraph: "{{щщщ}}"}
          - {paragraph: "{{organization.щщщ}}"}
          - {paragraph: "{{order.щщщ}}"}
          - {paragraph: "{{order.signatory.щщщ}}"}
          - {paragraph: "{{order.executor.щщщ}}"}
          - {paragraph: "{{order.signature.щщщ}}"}
        """,
        "appendix.yaml": """
        щщщ: ""
        blocks:
          - {paragraph: "{{appendix.щщщ}}"}
          - {paragraph: "{{appendix.period.щщщ}}"}
          - {narrative: щщщ}
          - {narrative: appendix.closing, styles: {щщщ: ""}}
          - {table: {щщщ: ""}}
        """,
        "style.yaml": """
        щщщ: ""
        texts: {body: {щщщ: "", align: щщщ, vertical: щщщ}}
        pages: {body: {щщщ: "", paper: щщщ, orientation: щщщ, margins: {щщщ: ""}}}
        """,
    ]

    @Test("in Russian describe every name that a template may use")
    func templateNames() throws {
        let folder = try TemporaryFolder()
        for (name, text) in Self.unknownNames { _ = try folder.file("шаблон/\(name)", text) }
        let outcome = try Program.run(["render", Examples.first, "--template", folder.path + "/шаблон"])
        #expect(outcome.status == 2)
        let known = outcome.errors.matches(of: /Известны: (.+)\./).flatMap { $0.1.split(separator: ", ") }
        #expect(known.count > 80)
        let spans = try Readme("README.ru.md").prose.matches(of: /`[^`]+`/).map { String($0.0) }
        let paths = spans.flatMap { $0.matches(of: /[A-Za-z0-9_.]+/).map { $0.0 } }
        let described = Set(paths + paths.flatMap { $0.split(separator: ".") })
        for name in Set(known).subtracting(described) { Issue.record("\(name)") }
    }
}

/// A README as its readers see it: blocks of code, links, headings.
private struct Readme {
    static let names = ["README.md", "README.ru.md"]
    /// The READMEs and what they lead to.
    static let pages = names + ["docs/report.ru.md"]

    let text: String
    /// The text outside of blocks.
    private(set) var prose = ""
    private(set) var blocks: [Block] = []

    /// A fenced block: its info string in words, its lines, the number of the first one.
    struct Block {
        var language = ""
        var arguments: [String] = []
        var lines: [String] = []
        var number = 0
    }

    init(_ name: String) throws {
        text = try String(contentsOf: Program.root.appending(path: name), encoding: .utf8)
        var open: Block?
        for (index, line) in text.components(separatedBy: "\n").enumerated() {
            if line.hasPrefix("```") {
                if let block = open { blocks.append(block) }
                let words = line.dropFirst(3).split(separator: " ").map(String.init)
                open =
                    open == nil
                    ? Block(language: words.first ?? "", arguments: Array(words.dropFirst()), number: index + 2) : nil
            } else if open != nil {
                open?.lines.append(line)
            } else {
                prose += line + "\n"
            }
        }
    }

    /// The targets of links and pictures.
    var links: [String] { prose.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) } }

    /// The names that GitHub gives to headings.
    var anchors: Set<String> {
        Set(
            prose.matches(of: /(?m)^#+ (.+)$/).map { heading in
                String(heading.1.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) })
                    .replacing(" ", with: "-")
            })
    }
}

/// A line after `$`, and what is shown below it.
private struct ShownCommand {
    let line: String
    let number: Int
    var answer: [String] = []

    /// What stands after a last `#`, else 0.
    var status: Int32 { line.firstMatch(of: /#\s*(\d)$/).flatMap { Int32($0.1) } ?? 0 }

    /// The output is what is shown; `…` on a line of its own stands for any lines.
    func isAnswered(by output: String) -> Bool {
        var lines = output.components(separatedBy: "\n")
        if lines.last?.isEmpty == true { lines.removeLast() }
        return Self.matches(lines[...], answer[...])
    }

    private static func matches(_ lines: ArraySlice<String>, _ pattern: ArraySlice<String>) -> Bool {
        guard let first = pattern.first else { return lines.isEmpty }
        guard first == "…" else {
            return lines.first == first && matches(lines.dropFirst(), pattern.dropFirst())
        }
        return (0...lines.count).contains { matches(lines.dropFirst($0), pattern.dropFirst()) }
    }
}

extension Readme.Block {
    fileprivate var commands: [ShownCommand] {
        var commands: [ShownCommand] = []
        for (index, line) in lines.enumerated() {
            if line.hasPrefix("$ ") {
                commands.append(ShownCommand(line: String(line.dropFirst(2)), number: number + index))
            } else if !commands.isEmpty {
                commands[commands.count - 1].answer.append(line)
            }
        }
        return commands
    }
}
