import Diagnostics
import Glibc

/// Why the system refused to read or write, as part of a sentence.
enum SystemReason {
    /// - Parameter code: a value of `errno`.
    static func message(_ code: Int32) -> Message {
        let english = String(cString: strerror(code))
        return Message(ru: russian[code] ?? "ошибка системы \(code) (\(english))", en: english)
    }

    private static let russian: [Int32: String] = [
        EACCES: "на это нет прав",
        EPERM: "система это запрещает",
        EROFS: "диск открыт только для чтения",
        ENOSPC: "на диске кончилось место",
        EDQUOT: "исчерпано место, отведённое вам на диске",
        EFBIG: "файл больше, чем здесь разрешено",
        EIO: "диск отвечает с ошибкой",
        ENAMETOOLONG: "имя слишком длинное",
        ENOENT: "такой папки нет",
        ENOTDIR: "на месте папки стоит файл",
        EISDIR: "на этом месте папка",
        ELOOP: "ссылки ведут по кругу",
        EMFILE: "открыто слишком много файлов",
        ENFILE: "открыто слишком много файлов",
        EBUSY: "файл занят",
        ETXTBSY: "файл занят",
        EPIPE: "вывод никто не принимает",
    ]
}
