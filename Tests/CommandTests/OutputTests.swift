import Foundation
import TestSupport
import Testing

@Suite("Output that cannot be written")
struct OutputTests {
    private static let name = "02-school-order"

    /// Runs a line with `prikaz`; the examples are at hand by their absolute names.
    private func line(_ line: String, in folder: TemporaryFolder) throws -> Program.Outcome {
        try Program.line(line.replacing("EXAMPLE", with: "'\(Program.root.path)/\(Examples.first)'"), in: folder)
    }

    @Test("for want of room leaves all old files as they were")
    func noRoom() throws {
        let folder = try TemporaryFolder()
        for suffix in ["pdf", "html", "md"] { _ = try folder.file("out/\(Self.name).\(suffix)", "старое") }
        let old = try folder.contents()
        // Files of 8 KB at most: room for the Markdown, but neither for the PDF nor for the page.
        let outcome = try line("ulimit -f 8; prikaz render EXAMPLE -o out", in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.output.contains("[F020] Файл не записывается: файл больше, чем здесь разрешено."))
        #expect(try folder.contents() == old)
    }

    @Test("to a full standard output is said, with status 2", arguments: ["import", "check", "debug document"])
    func fullStandardOutput(command: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try line("prikaz \(command) EXAMPLE >/dev/full", in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.output.contains("Результат не записывается: на диске кончилось место."), "\(outcome.output)")
    }

    @Test(
        "may have a name of one letter",
        arguments: [
            "render EXAMPLE -o x", "import EXAMPLE -o я", "new n", "check --format html EXAMPLE -o h",
            "site EXAMPLE -o s",
        ])
    func oneLetter(command: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try line("prikaz \(command)", in: folder)
        #expect(outcome.status <= 1, "\(outcome.output.prefix(500))")
        #expect(try !folder.names().isEmpty)
    }

    @Test("for want of rights is said in Russian", arguments: [["render"], ["site"]])
    func noRights(command: [String]) throws {
        let folder = try TemporaryFolder()
        // No rights hold root back, but the system's own folder does.
        let target = geteuid() == 0 ? "/sys/prikaz" : folder.path + "/закрыто"
        if geteuid() != 0 {
            try FileManager.default.createDirectory(
                atPath: target, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o555])
        }
        let outcome = try Program.run(command + [Examples.first, "-o", target])
        #expect(outcome.status == 2)
        #expect(
            outcome.errors.contains("на это нет прав") || outcome.errors.contains("система это запрещает"),
            "\(outcome.errors)")
    }

    @Test("because something else stands there leaves that as it was")
    func somethingElse() throws {
        let folder = try TemporaryFolder()
        _ = try folder.file("там/чужое.pdf", "чужое")
        _ = try folder.file("out/\(Self.name).md", "старое")
        let link = folder.path + "/out/\(Self.name).pdf"
        for target in ["../там/чужое.pdf", "../там/нет.pdf"] {
            try? FileManager.default.removeItem(atPath: link)
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
            let outcome = try line("prikaz render EXAMPLE -o out", in: folder)
            #expect(outcome.status == 2)
            #expect(
                outcome.output.contains("\(Self.name).pdf: ошибка [F020] Файл не записывается: на этом месте ссылка."))
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
        }
        #expect(try folder.text("там/чужое.pdf") == "чужое")
        #expect(try folder.text("out/\(Self.name).md") == "старое")
        #expect(try folder.names().count == 5)
        let onFile = try line("prikaz render EXAMPLE -o там/чужое.pdf/out", in: folder)
        #expect(onFile.status == 2 && onFile.output.contains("на месте папки стоит файл"))
        let nowhere = try line("prikaz render EXAMPLE -o ''", in: folder)
        #expect(nowhere.status == 2 && nowhere.output.contains("не названа"))
    }

    @Test("replaces a private file by one as private, and writes through a link to a folder")
    func rights() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("out/\(Self.name).md", "старое")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "out")
        #expect(try line("prikaz render EXAMPLE -o link --format markdown", in: folder).status == 0)
        #expect(try folder.text("out/\(Self.name).md") != "старое")
        let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(rights == 0o600)
    }

    /// Names that would do harm, were they taken for names of files.
    private static let parties = [
        "../../../выше", "/etc/passwd", "-rf", "CON", "NUL.txt", "..", ".", "a\\b", "C:\\план", "план\u{0}.pdf",
        "$(id)",
        String(repeating: "очень длинное имя ", count: 40),
    ]

    @Test("outside its folder is never written: no words of a plan are taken for a name")
    func names() throws {
        let folder = try TemporaryFolder()
        let rows = Self.parties.enumerated().map { index, party in
            let escaped = party.replacing("\\", with: "\\\\").replacing("\u{0}", with: "\\0")
            return
                "          - {number: \"\(index + 1)\", activity: Дело, responsible: \"\(escaped)\", deadline: Май 2026 г., result: Акт}"
        }
        let text =
            "prikaz: 1\norganization: {name: ../Школа}\nappendices:\n  - title: ../../План\n    sections:\n      - activities:\n"
            + rows.joined(separator: "\n") + "\n"
        _ = try folder.file("дела/-rf.yaml", text)
        let made = try line("cd дела && prikaz render ./-rf.yaml -o ../out/render", in: folder)
        #expect(made.status <= 1, "\(made.output)")
        #expect(try folder.names().contains("out/render/-rf.pdf"))
        var extracts = 0
        for party in Self.parties where !party.contains("\u{0}") {
            let outcome = try Program.run([
                "render", folder.path + "/дела/-rf.yaml", "-o", folder.path + "/out/render", "--party", party,
                "--format", "markdown",
            ])
            #expect(outcome.status <= 2)
            if outcome.status < 2 { extracts += 1 }
        }
        #expect(extracts >= 8)
        let site = try Program.run([
            "site", folder.path + "/дела/-rf.yaml", "-o", folder.path + "/out/site", "--extracts", "--with-drafts",
        ])
        #expect(site.status <= 1, "\(site.errors)")
        for name in try folder.names() {
            #expect(
                name.wholeMatch(of: #/дела|дела/-rf\.yaml|out|out/(render|site)(/[a-z0-9-][a-z0-9.-]*)*/#) != nil,
                "\(name)")
            #expect(name.utf8.count < 120)
        }
    }

    @Test("as a name that Windows keeps for a device gets another")
    func deviceNames() throws {
        let folder = try TemporaryFolder()
        let plan = try String(contentsOf: Program.root.appending(path: Examples.first), encoding: .utf8)
        let files = try ["con.yaml", "COM1.yaml", "aux.yaml"].map { try folder.file($0, plan) }
        #expect(try Program.run(["site"] + files + ["-o", folder.path + "/site"]).status == 0)
        let names = try folder.names()
        for name in ["con-2", "com1-2", "aux-2"] { #expect(names.contains("site/\(name)/index.html")) }
    }
}
