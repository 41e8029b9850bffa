import Diagnostics
import SourceModel

enum OpenTextReader {
    static func read(_ content: [UInt8], styles: [UInt8]?) throws(Failure) -> SourceDocument {
        SourceDocument(blocks: [], lineCount: 0)
    }
}
