import Foundation
import TestSupport
import Testing

@Suite("Under GNU parallel")
struct ParallelTests {
    @Test("shards give the bytes of one run, and a bad plan stops none of them")
    func shards() throws {
        let folder = try TemporaryFolder()
        for example in Examples.all {
            let text = try String(contentsOf: Program.root.appending(path: example), encoding: .utf8)
            let name = URL(filePath: example).lastPathComponent
            for school in 1...4 { _ = try folder.file("планы/школа-\(school)/\(name)", text) }
        }
        _ = try folder.file("планы/школа-2/испорчен.yaml", "prikaz: 1\norder: [")
        let whole = try Program.line("prikaz render планы/*/*.yaml -o целиком --jobs 1", in: folder)
        #expect(whole.status == 1)
        #expect(whole.output.contains("Планов: 21, готово: 20, проектов: 0, не вышло: 1."), "\(whole.output)")
        let parts = try Program.line(
            "parallel --will-cite --jobs 4 prikaz render планы/*/*.yaml -o долями --shard {}/4 ::: 1 2 3 4", in: folder)
        // The status of parallel is the number of jobs that did not end with 0.
        #expect(parts.status == 1, "\(parts.output)")
        let difference = try Program.line("diff -r целиком долями", in: folder)
        #expect(difference.status == 0 && difference.output.isEmpty, "\(difference.output)")
        #expect(try folder.contents().keys.count { $0.hasPrefix("долями/") } == 20 * 3)
    }
}
