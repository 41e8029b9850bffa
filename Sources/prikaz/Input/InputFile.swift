import Diagnostics
import FoundationEssentials
import Glibc
import SourceModel

/// A file that the user names, read whole.
enum InputFile {
    /// No plan is as large; a larger file is a mistake.
    private static let largest = 256 << 20

    /// - Throws: ``Failure`` with a message that says what is wrong with the file.
    static func bytes(_ path: String) throws(Failure) -> [UInt8] {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let isMissing = errno == ENOENT || errno == ENOTDIR
            throw unreadable(
                path, isMissing ? "missing-file" : "unreadable-file",
                isMissing
                    ? Message(ru: "Такого файла нет.", en: "There is no such file.")
                    : unopened(errno),
                isMissing ? Message(ru: "Проверьте имя и папку.", en: "Check the name and the folder.") : nil)
        }
        if status.st_mode & S_IFMT == S_IFDIR {
            throw unreadable(
                path, "directory", Message(ru: "Это папка, а не файл.", en: "This is a directory, not a file."),
                Message(ru: "Назовите файл в ней.", en: "Name a file in it."))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw unreadable(
                path, "special-file", Message(ru: "Это не обычный файл.", en: "This is no regular file."), nil)
        }
        guard status.st_size <= largest else {
            throw unreadable(
                path, "too-large",
                Message(ru: "Файл больше 256 МБ: это не план.", en: "The file is larger than 256 MB: no plan is."), nil)
        }
        guard let file = fopen(path, "rb") else {
            throw unreadable(path, "unreadable-file", unopened(errno), nil)
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            bytes += buffer[..<count]
            if bytes.count > largest {
                throw unreadable(
                    path, "too-large",
                    Message(ru: "Файл больше 256 МБ: это не план.", en: "The file is larger than 256 MB: no plan is."),
                    nil)
            }
            if count < buffer.count { break }
        }
        if ferror(file) != 0 {
            let reason = SystemReason.message(errno)
            throw unreadable(
                path, "unreadable-file",
                Message(
                    ru: "Файл не читается: \(reason.russian).", en: "Cannot read the file: \(reason.english)."), nil)
        }
        Trace.note("прочитан файл \(path), байт: \(bytes.count)")
        return bytes
    }

    /// The text of a file, which must be UTF-8.
    static func text(_ path: String) throws(Failure) -> String { try text(try bytes(path), path) }

    /// As ``text(_:)``, of bytes that have been read; a text in an older encoding is read where `guess` takes the note.
    static func text(
        _ bytes: [UInt8], _ path: String, guess: ((Diagnostic) -> Void)? = nil
    ) throws(Failure) -> String {
        guard !bytes.isEmpty else {
            throw unreadable(path, "empty-file", Message(ru: "Файл пуст.", en: "The file is empty."), nil)
        }
        if !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]),
            let kind = FileKind(signatureOf: bytes)
        {
            throw unsupported(path, kind)
        }
        guard let (text, encoding) = TextEncoding.decode(bytes), guess != nil || guessed(encoding) == nil else {
            throw invalidEncoding(path, bytes)
        }
        if let guessed = guessed(encoding) { guess?(guessed) }
        return text
    }

    /// That the encoding was told by the letters alone; nil where the bytes leave no doubt of it.
    private static func guessed(_ encoding: TextEncoding) -> Diagnostic? {
        guard encoding == .windows1251 || encoding == .koi8r else { return nil }
        return Diagnostic(
            code: "I016", name: "guessed-encoding", severity: .note,
            message: Message(
                ru: "Кодировка в файле не названа, по буквам это \(encoding.rawValue).",
                en: "The file does not name its encoding; by its letters it is \(encoding.rawValue)."))
    }

    private static func unopened(_ code: Int32) -> Message {
        let reason = SystemReason.message(code)
        return Message(
            ru: "Файл не открывается: \(reason.russian).", en: "Cannot open the file: \(reason.english).")
    }

    static func unreadable(_ path: String, _ name: String, _ message: Message, _ hint: Message?) -> Failure {
        Failure(Diagnostic(code: "F010", name: name, file: path, message: message, hint: hint))
    }

    /// - Throws: ``Failure`` when the output would be written over the input.
    static func refuse(_ output: String, as input: String) throws(Failure) {
        let files = [output, input].map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path }
        guard files[0] == files[1] else { return }
        throw unreadable(
            output, "same-file",
            Message(
                ru: "Один файл записался бы поверх другого.", en: "One file would replace the other."),
            Message(ru: "Назовите другое имя.", en: "Give another name."))
    }

    private static func unsupported(_ path: String, _ kind: FileKind) -> Failure {
        Failure(
            Diagnostic(code: "F011", name: "unsupported-format", file: path, message: kind.message, hint: kind.hint))
    }

    private static func invalidEncoding(_ path: String, _ bytes: [UInt8]) -> Failure {
        let valid = validPrefix(of: bytes)
        let line = bytes[..<valid].count { $0 == UInt8(ascii: "\n") } + 1
        let lineStart = bytes[..<valid].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let column = String(decoding: bytes[lineStart..<valid], as: UTF8.self).unicodeScalars.count + 1
        return Failure(
            Diagnostic(
                code: "F012", name: "invalid-encoding", file: path, place: .text(line: line, column: column),
                message: Message(
                    ru: "Файл не в кодировке UTF-8: здесь стоит байт, который ничего не значит.",
                    en: "The file is not UTF-8: there is a byte here that means nothing."),
                hint: Message(
                    ru: "Сохраните файл как «Текст Юникод (UTF-8)».", en: "Save the file as Unicode text (UTF-8).")))
    }

    /// How many bytes from the start are valid UTF-8.
    private static func validPrefix(of bytes: [UInt8]) -> Int {
        var decoder = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var valid = 0
        while case .valid(let scalar) = decoder.parseScalar(from: &iterator) { valid += scalar.count }
        return valid
    }
}
