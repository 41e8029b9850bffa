/// The bytes of one run.
struct Input: Sendable {
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The bytes of several files, parted by form feeds: a seed of a template or of a container stays one text, and a
    /// mutation can move words from one file to the other.
    var parts: [[UInt8]] {
        bytes.split(separator: 0x0C, omittingEmptySubsequences: false).map(Array.init)
    }

    /// The n-th of ``parts`` as text; empty where there is none.
    func part(_ index: Int) -> String {
        let parts = parts
        return index < parts.count ? String(decoding: parts[index], as: UTF8.self) : ""
    }

    /// Whether this is one of the inputs that are also taken the long way: about one in `many`, and for one input always
    /// the same, so that what was found can be found again.
    func isOne(in many: Int) -> Bool {
        // FNV-1a.
        let hash = bytes.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return hash % UInt64(many) == 0
    }
}
