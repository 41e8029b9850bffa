import Foundation
import TestSupport
import Testing

/// Small pictures of pages as they were looked at and found good. Recorded anew by PRIKAZ_RECORD=1; a recording run fails.
@Suite("Pages as pictures")
struct PagePictureTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pictures")

    /// Enough to see a misplaced line, small enough to keep.
    private static let resolution = "30"

    /// So many of the pixels may differ by more than a shade: another release of the rasteriser rounds otherwise.
    private static let tolerance = 0.002

    @Test("are those that were found good", arguments: Examples.all)
    func pictures(example: String) throws {
        let folder = try TemporaryFolder()
        #expect(try Program.run(["render", example, "-o", folder.path, "--format", "pdf"]).status == 0)
        let name = URL(filePath: example).deletingPathExtension().lastPathComponent
        let pdf = folder.path + "/\(name).pdf"
        let info = try Program.tool("pdfinfo", [pdf]).output
        let count = try #require(info.firstMatch(of: #/Pages:\s+(\d+)/#).flatMap { Int($0.output.1) })
        // The order, its signature, the appendix at its beginning, in its middle and at its end.
        for page in Set([1, 2, 3, (count + 2) / 2, count]).sorted() where page <= count {
            let picture = "\(name)-\(page).png"
            let base = folder.path + "/\(name)-\(page)"
            let drawn = try Program.tool(
                "pdftoppm",
                ["-gray", "-png", "-r", Self.resolution, "-f", "\(page)", "-l", "\(page)", "-singlefile", pdf, base])
            #expect(drawn.status == 0)
            try expect(folder.url.appending(path: picture), equals: Self.folder.appending(path: picture))
        }
    }

    private func expect(_ drawn: URL, equals kept: URL) throws {
        if ProcessInfo.processInfo.environment["PRIKAZ_RECORD"] != nil {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            _ = try? FileManager.default.removeItem(at: kept)
            try FileManager.default.copyItem(at: drawn, to: kept)
            Issue.record("recorded \(kept.lastPathComponent): look at it, then run without PRIKAZ_RECORD")
            return
        }
        guard try Data(contentsOf: drawn) != Data(contentsOf: kept) else { return }
        let difference = try Program.tool("python3", ["-c", Self.compare, drawn.path, kept.path]).output
        let parts = difference.split(separator: " ", maxSplits: 1)
        let share = try #require(parts.first.flatMap { Double($0) }, "\(kept.lastPathComponent): \(difference)")
        #expect(share <= Self.tolerance, "\(kept.lastPathComponent): \(parts.last ?? "")")
    }

    /// Reads two 8-bit PNGs of grey pages and prints the share of pixels that differ, and where.
    private static let compare = """
        import struct, sys, zlib
        def read(path):
            data = open(path, 'rb').read(); position = 8; packed = b''
            while position < len(data):
                length, kind = struct.unpack('>I4s', data[position:position + 8])
                body = data[position + 8:position + 8 + length]
                if kind == b'IHDR': width, height, depth, colour = struct.unpack('>IIBB', body[:10])
                if kind == b'IDAT': packed += body
                position += 12 + length
            step = {0: 1, 2: 3}[colour]; size = width * step
            raw = zlib.decompress(packed); rows = []; last = bytearray(size)
            for y in range(height):
                start = y * (size + 1); kind = raw[start]; row = bytearray(raw[start + 1:start + 1 + size])
                for x in range(size):
                    a = row[x - step] if x >= step else 0; b = last[x]; c = last[x - step] if x >= step else 0
                    p = a + b - c
                    nearest = min((abs(p - a), 0, a), (abs(p - b), 1, b), (abs(p - c), 2, c))[2]
                    row[x] = (row[x] + (0, a, b, (a + b) // 2, nearest)[kind]) & 255
                rows.append(row[::step]); last = row
            return rows
        a, b = read(sys.argv[1]), read(sys.argv[2])
        if (len(a), len(a[0])) != (len(b), len(b[0])):
            print(1, 'the page has another size'); sys.exit()
        spots = [(x, y) for y in range(len(a)) for x in range(len(a[0])) if abs(a[y][x] - b[y][x]) > 96]
        share = len(spots) / (len(a) * len(a[0]))
        box = spots and (min(x for x, y in spots), min(y for x, y in spots), max(x for x, y in spots), max(y for x, y in spots))
        print(share, '%d pixels differ, within %s' % (len(spots), box))
        """
}
