import Diagnostics
import Foundation

/// What people read: results on standard output, everything else on standard error.
enum Terminal {
    static func result(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

    static func message(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    /// - Parameter source: the text that the diagnostics are about, where their lines are to be shown.
    static func report(
        _ diagnostics: [Diagnostic], in language: Language = .russian, source: SourceLines? = nil
    ) {
        for diagnostic in diagnostics { message(diagnostic.text(in: language, source: source)) }
    }

    /// A line that says how far long work is, where somebody is looking.
    static func progress(_ number: Int, of count: Int, _ name: String) {
        guard count > 1, isatty(STDERR_FILENO) == 1 else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K[\(number)/\(count)] \(safe(name))".utf8))
        if number == count { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }

    /// What fits a line where nobody looks at a terminal: a file, a pipe.
    static let defaultWidth = 100

    /// The width that results are written for.
    static var width: Int {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return defaultWidth
        }
        return min(max(Int(size.ws_col), 40), 160)
    }

    /// Plan text cannot steer the terminal.
    static func safe(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
                        ? " " : scalar
                }))
    }
}
