import Diagnostics
import SourceModel

enum CSVReader {
    static func read(_ source: [UInt8]) throws(Failure) -> SourceDocument {
        SourceDocument(blocks: [], lineCount: 0)
    }
}
