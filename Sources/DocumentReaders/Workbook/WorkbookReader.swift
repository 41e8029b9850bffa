import Archive
import Diagnostics
import SourceModel

/// Reads workbooks of Excel (.xlsx, .xlsm): every sheet is a grid, and every cell says what it shows.
enum WorkbookReader {
    static func read(_ archive: ZipArchive) throws(Failure) -> SourceDocument {
        let index = try WorkbookIndex(archive)
        var strings: [String] = []
        if let name = index.sharedStrings, let content = try archive.file(name) {
            strings = try SharedStrings.read(content)
        }
        var formats = CellFormats()
        if let name = index.styles, let content = try archive.file(name) { formats = try CellFormats(content) }
        let reader = SheetReader(strings: strings, formats: formats, since1904: index.since1904)
        var budget = SheetDocument.mostCells
        var sheets: [Sheet] = []
        for entry in index.sheets {
            var sheet = Sheet(name: entry.name, isHidden: entry.isHidden)
            // A sheet that is a chart has no cells, and is read as an empty one.
            if let content = try archive.file(entry.file) {
                try reader.read(content, into: &sheet, budget: &budget)
            }
            sheets.append(sheet)
        }
        return try SheetDocument.make(of: sheets)
    }
}
