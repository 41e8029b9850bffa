extension String {
    /// The path of the folder that this path's last name stands in: empty for a name alone, `/` at the top.
    ///
    /// Foundation has a property for this (`NSString.deletingLastPathComponent`), which in Swift 6.3 on Linux traps on a
    /// name of one letter.
    var parentFolder: String {
        let stroke = UInt8(ascii: "/")
        guard let last = utf8.lastIndex(where: { $0 != stroke }) else { return isEmpty ? "" : "/" }
        guard let end = utf8[..<last].lastIndex(of: stroke) else { return "" }
        guard let name = utf8[..<end].lastIndex(where: { $0 != stroke }) else { return "/" }
        return String(self[...name])
    }
}
