import TestSupport
import Testing

@Suite("check --fix")
struct FixTests {
    private let plan = """
        prikaz: 1
        appendices:
          - title: План  на 2026 год  # заголовок
            sections:
              - activities:
                  - {number: "1", activity: Собрание родителей, responsible: Директор, deadline: май - июнь, result: Протокол}

        """

    @Test("mends the plan in place, shows the difference and keeps every backup")
    func mends() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("plan.yaml", plan)
        let outcome = try Program.run(["check", file, "--fix"])
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("исправлено строк: 2, прежний файл — \(file).bak"))
        #expect(
            outcome.errors.contains(
                "- 3 |   - title: План  на 2026 год  # заголовок\n+ 3 |   - title: План на 2026 год"))
        let mended = plan.replacing("План  на", with: "План на").replacing("май - июнь", with: "май – июнь")
        #expect(try folder.text("plan.yaml") == mended)
        #expect(try folder.text("plan.yaml.bak") == plan)
        #expect(try Program.run(["check", file, "--fix"]).errors.isEmpty)
        _ = try folder.file("plan.yaml", "\u{FEFF}" + plan)
        #expect(try Program.run(["check", file, "--fix"]).status == 0)
        #expect(try folder.text("plan.yaml.bak") == plan)
        #expect(try folder.text("plan.yaml").hasSuffix(mended))
        #expect(try folder.names() == ["plan.yaml", "plan.yaml.bak", "plan.yaml.bak1"])
    }

    @Test("refuses anything but plan files, before it touches one")
    func otherFiles() throws {
        let folder = try TemporaryFolder()
        let files = [try folder.file("plan.yaml", plan), try folder.file("plan.txt", "текст\n")]
        let outcome = try Program.run(["check"] + files + ["--fix"])
        #expect(outcome.status == 2 && outcome.errors.contains("plan.txt: ошибка [F070]"))
        #expect(try folder.text("plan.yaml") == plan && folder.names() == ["plan.txt", "plan.yaml"])
    }

    @Test("leaves a file alone that cannot be read")
    func broken() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("plan.yaml", "prikaz: 1\norder: [")
        #expect(try Program.run(["check", file, "--fix"]).status == 2)
        #expect(try folder.names() == ["plan.yaml"])
    }
}
