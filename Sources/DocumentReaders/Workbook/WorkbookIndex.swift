import Archive
import Diagnostics
import MarkupSource

/// The sheets of a workbook in their order, and where in the archive its parts lie (workbook.xml and its relations).
struct WorkbookIndex {
    struct Entry {
        let name: String
        let isHidden: Bool
        /// The name of the sheet's file in the archive.
        let file: String
    }

    private(set) var sheets: [Entry] = []
    private(set) var since1904 = false
    private(set) var sharedStrings: String?
    private(set) var styles: String?

    init(_ archive: ZipArchive) throws(Failure) {
        var targets: [String: String] = [:]
        if let relations = try archive.file("xl/_rels/workbook.xml.rels") {
            var reader = try XMLReader(relations, name: "workbook.xml.rels")
            while let event = try reader.next() {
                guard case .start(let element) = event, element.name == "Relationship", let target = element["Target"],
                    let kind = element["Type"]?.split(separator: "/").last
                else { continue }
                let file = Self.path(target)
                if let id = element["Id"] { targets[id] = file }
                if kind == "sharedStrings" { sharedStrings = file }
                if kind == "styles" { styles = file }
            }
        }
        var reader = try XMLReader(try archive.file("xl/workbook.xml") ?? [], name: "workbook.xml")
        while let event = try reader.next() {
            guard case .start(let element) = event else { continue }
            switch element.name {
            case "workbookPr": since1904 = ["1", "true"].contains(element["date1904"] ?? "")
            case "sheet":
                guard let id = element["id"], let file = targets[id] else { continue }
                let isHidden = element["state"].map { $0 != "visible" } ?? false
                sheets.append(Entry(name: element["name"] ?? "", isHidden: isHidden, file: file))
            default: break
            }
        }
    }

    /// A relation's target is meant from the workbook's folder, or from the top.
    private static func path(_ target: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var parts = ["xl"]
        for part in target.split(separator: "/") {
            switch part {
            case ".": break
            case "..": _ = parts.popLast()
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}
