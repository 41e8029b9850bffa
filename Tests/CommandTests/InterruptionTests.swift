import Foundation
import TestSupport
import Testing

/// The moments are other ones in every run: what holds must hold at all of them.
@Suite("A run that is killed, or not alone,")
struct InterruptionTests {
    private static let name = "02-school-order"

    private func render(_ number: String, to folder: String) -> [String] {
        ["render", Examples.first, "-o", folder, "--number", number]
    }

    /// What a whole run with that number gives.
    private func rendered(_ number: String) throws -> [String: Data] {
        let folder = try TemporaryFolder()
        #expect(try Program.run(render(number, to: folder.path)).status == 0)
        return try folder.contents()
    }

    private func isTemporary(_ name: String) -> Bool {
        name.wholeMatch(of: #/(.*/)?\.prikaz-[0-9a-f]{16}\.tmp/#) != nil
    }

    /// How long a whole run takes here and now.
    private func duration(of work: () throws -> Void) throws -> Double {
        let clock = ContinuousClock()
        return try clock.measure(work) / .seconds(1)
    }

    @Test("leaves each file old or new, and whole; the next run clears the rest")
    func killedRender() throws {
        let whole = try ["1", "2"].map(rendered)
        #expect(whole[0].count == 3 && whole[0].allSatisfy { whole[1][$0.key] != $0.value })
        let folder = try TemporaryFolder()
        let time = try duration { _ = try Program.run(render("1", to: folder.path)) }
        var kills = 0
        for round in 0..<60 {
            if try Program.kill(
                render(round % 2 == 0 ? "2" : "1", to: folder.path), after: .random(in: 0...time * 1.1))
            {
                kills += 1
            }
            for (file, bytes) in try folder.contents() where !isTemporary(file) {
                #expect(bytes == whole[0][file] || bytes == whole[1][file], "\(file), round \(round)")
            }
            #expect(Set(whole[0].keys).isSubset(of: try folder.names()))
        }
        #expect(kills > 10)
        #expect(try Program.run(render("2", to: folder.path)).status == 0)
        #expect(try folder.contents() == whole[1])
    }

    private func site(_ plans: [String], _ title: String, in folder: TemporaryFolder) -> [String] {
        ["site"] + plans + ["-o", folder.path, "--title", title, "--jobs", "2"]
    }

    private func made(_ plans: [String], _ title: String) throws -> [String: Data] {
        let folder = try TemporaryFolder()
        #expect(try Program.run(site(plans, title, in: folder)).status == 0)
        return try folder.contents()
    }

    @Test("leaves each page of a site old or new; the next run makes the site that it would have made anyway")
    func killedSite() throws {
        let plans = Array(Examples.all.prefix(2))
        let whole = try ["Старый", "Новый"].map { try made(plans, $0) }
        for round in 0..<8 {
            let folder = try TemporaryFolder()
            #expect(try Program.run(site(plans, "Старый", in: folder)).status == 0)
            let time = try duration { _ = try made(plans, "Новый") }
            _ = try Program.kill(site(plans, "Новый", in: folder), after: .random(in: 0...time))
            for (file, bytes) in try folder.contents() where !isTemporary(file) && file != "prikaz-site.journal" {
                #expect(bytes == whole[0][file] || bytes == whole[1][file], "\(file), round \(round)")
            }
            // Back to the old title: what the killed run has changed is not taken for unchanged.
            let title = round % 2 == 0 ? "Старый" : "Новый"
            #expect(try Program.run(site(plans, title, in: folder)).status == 0)
            #expect(try folder.contents() == whole[round % 2])
        }
    }

    @Test("leaves no page of a plan that the next run does not publish")
    func killedNewPlan() throws {
        let plans = Array(Examples.all.prefix(2))
        let whole = try made([plans[0]], "Сайт")
        for _ in 0..<4 {
            let folder = try TemporaryFolder()
            #expect(try Program.run(site([plans[0]], "Сайт", in: folder)).status == 0)
            let time = try duration { _ = try made(plans, "Сайт") }
            _ = try Program.kill(site(plans, "Сайт", in: folder), after: .random(in: time * 0.3...time))
            #expect(try Program.run(site([plans[0]], "Сайт", in: folder)).status == 0)
            // A run that was done before it could be killed has published the plan; then it is removed as ever.
            #expect(try folder.contents() == whole)
        }
    }

    @Test("clears nobody else's files, nor those that another run is writing")
    func litter() throws {
        let folder = try TemporaryFolder()
        let ours = try folder.file(".prikaz-0123456789abcdef.tmp", "x")
        let locked = try folder.file(".prikaz-fedcba9876543210.tmp", "x")
        let others = [
            ".prikaz-notes.tmp", ".prikaz-0123456789ABCDEF.tmp", ".prikaz-0123456789abcdef.tmp.txt", ".02.pdf.tmp",
        ]
        for name in others { _ = try folder.file(name, "x") }
        let descriptor = open(locked, O_RDONLY | O_CLOEXEC)
        #expect(flock(descriptor, LOCK_EX) == 0)
        #expect(try Program.run(render("1", to: folder.path)).status == 0)
        close(descriptor)
        let names = try folder.names()
        #expect(!names.contains(URL(filePath: ours).lastPathComponent))
        #expect(Set(others + [URL(filePath: locked).lastPathComponent]).isSubset(of: names))
        #expect(try Program.run(render("1", to: folder.path)).status == 0)
        #expect(try Set(folder.names()) == Set(others + ["html", "md", "pdf"].map { "\(Self.name).\($0)" }))
    }

    @Test("does not mix its three documents with those of another run")
    func rendersAtOnce() throws {
        let whole = try ["1", "2"].map(rendered)
        let folder = try TemporaryFolder()
        for _ in 0..<12 {
            let runs = try ["1", "2"].map { try Program.start(render($0, to: folder.path)) }
            for run in runs { run.waitUntilExit() }
            #expect(runs.allSatisfy { $0.terminationStatus == 0 })
            let contents = try folder.contents()
            #expect(whole.contains(contents))
        }
    }

    @Test("does not mix its site with that of another run")
    func sitesAtOnce() throws {
        let plans = Array(Examples.all.prefix(2))
        let whole = try ["Один", "Два"].map { try made(plans, $0) }
        for _ in 0..<3 {
            let folder = try TemporaryFolder()
            let runs = try ["Один", "Два"].map { try Program.start(site(plans, $0, in: folder)) }
            for run in runs { run.waitUntilExit() }
            #expect(runs.allSatisfy { $0.terminationStatus == 0 })
            #expect(whole.contains(try folder.contents()))
        }
    }
}
