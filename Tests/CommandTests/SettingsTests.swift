import TestSupport
import Testing

@Suite("prikaz.yaml")
struct SettingsTests {
    private let plan = """
        prikaz: 1
        appendices:
          - title: План на 2026 год
            sections:
              - activities:
                  - {number: "1", activity: Собрание родителей, responsible: Директор, result: Протокол}
        """

    @Test("beside the plan, in the current folder or named is what check and render go by")
    func found() throws {
        let folder = try TemporaryFolder()
        _ = try folder.file("планы/plan.yaml", plan)
        #expect(try Program.line("prikaz check планы/plan.yaml", in: folder).status == 1)
        _ = try folder.file("prikaz.yaml", "rules: {C002: note}\n")
        #expect(try Program.line("prikaz check планы/plan.yaml", in: folder).status == 0)
        #expect(try Program.line("prikaz render планы/plan.yaml --format html --final", in: folder).status == 0)
        _ = try folder.file("планы/prikaz.yaml", "rules: {C002: error}\n")
        #expect(try Program.line("prikaz check планы/plan.yaml", in: folder).status == 1)
        #expect(try Program.line("prikaz render планы/plan.yaml --format html --final", in: folder).status == 2)
        #expect(try Program.line("prikaz check планы/plan.yaml --config prikaz.yaml", in: folder).status == 0)
        let lifted = try folder.file("свои.yaml", "ignore: [{code: C002, reason: сроки в приказе}]\n")
        let outcome = try Program.line("prikaz check планы/plan.yaml --config \(lifted)", in: folder)
        #expect(outcome.status == 0 && outcome.output.contains("сроки в приказе"))
    }

    @Test("with a fault is named with its place, and nothing is checked or written")
    func faulty() throws {
        let folder = try TemporaryFolder()
        _ = try folder.file("plan.yaml", plan)
        _ = try folder.file("prikaz.yaml", "rules:\n  C02: off\n")
        for command in ["check plan.yaml", "render plan.yaml --format html"] {
            let outcome = try Program.line("prikaz \(command)", in: folder)
            #expect(outcome.status == 2)
            #expect(outcome.output.contains("prikaz.yaml:2:3: ошибка [F031]") && outcome.output.contains("«C002»"))
        }
        #expect(try folder.names() == ["plan.yaml", "prikaz.yaml"])
        let missing = try Program.line("prikaz check plan.yaml --config нет.yaml", in: folder)
        #expect(missing.status == 2 && missing.output.contains("нет.yaml"))
    }

    @Test("may be a plan's own name")
    func planOfThatName() throws {
        let folder = try TemporaryFolder()
        for name in ["prikaz.yaml", "plan.yaml"] { _ = try folder.file(name, plan) }
        #expect(try Program.line("prikaz check prikaz.yaml plan.yaml", in: folder).status == 1)
    }
}
