import ArgumentParser
import Diagnostics
import Glibc

/// What people read: results on standard output, everything else on standard error.
enum Terminal {
    /// Ends the program with status 2 when the result cannot be written.
    static func result(_ text: String) {
        if StandardStream.write(text, to: STDOUT_FILENO) { return }
        message("Результат не записывается: \(SystemReason.message(errno).russian).")
        Glibc.exit(ExitCode.unusable.rawValue)
    }

    /// A message takes the place of a line of progress.
    static func message(_ text: String) {
        endProgress()
        StandardStream.write(text + "\n", to: STDERR_FILENO)
    }

    /// Somebody is looking at the messages as they come.
    private static let isWatched = isatty(STDERR_FILENO) == 1

    /// - Parameter source: the text that the diagnostics are about, where their lines are to be shown.
    static func report(
        _ diagnostics: [Diagnostic], in language: Language = .russian, source: SourceLines? = nil
    ) {
        for diagnostic in diagnostics { message(diagnostic.text(in: language, source: source)) }
    }

    /// A line that says how far long work is, where somebody is looking.
    static func progress(_ number: Int, of count: Int, _ name: String) {
        guard count > 1 else { return }
        progress("[\(number)/\(count)] \(safe(name))")
        if number == count { endProgress() }
    }

    /// The same for a document that has become long.
    static func progress(pages: Int) {
        if pages.isMultiple(of: 10) { progress("Страниц: \(pages)") }
    }

    static func endProgress() { progress("") }

    private static func progress(_ line: String) {
        guard isWatched else { return }
        StandardStream.write("\r\u{1B}[K" + line, to: STDERR_FILENO)
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
