/// The names of a sheet's cells: letters for the column, a number for the row («D7»).
enum CellReference {
    /// No program has more of them.
    static let mostRows = 1 << 20
    static let mostColumns = 1 << 14

    static func name(row: Int, column: Int) -> String { columnName(column) + String(row + 1) }

    static func columnName(_ column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column + 1
        while rest > 0 {
            letters.append(UInt8(65 + (rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// Row and column, counted from 0; nil for what is no cell of a sheet.
    static func parse(_ name: some StringProtocol) -> (row: Int, column: Int)? {
        var row = 0
        var column = 0
        for byte in name.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0: column = column * 26 + Int(byte) - 96
            case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte) - 48
            default: return nil
            }
            guard row <= mostRows, column <= mostColumns else { return nil }
        }
        return row > 0 && column > 0 ? (row - 1, column - 1) : nil
    }

    /// The cells from the first to the last of «A1:C3».
    static func parseRange(_ text: String) -> Sheet.Merge? {
        let ends = text.split(separator: ":").compactMap { parse($0) }
        guard let first = ends.first, let last = ends.last, first.row <= last.row, first.column <= last.column else {
            return nil
        }
        return Sheet.Merge(rows: first.row..<last.row + 1, columns: first.column..<last.column + 1)
    }
}
