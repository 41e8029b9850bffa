import Diagnostics

/// A format that a file's first bytes give away, and that is no text.
enum FileKind {
    case pdf, zip, oldOffice, picture, binary

    /// Nil for what looks like text.
    init?(signatureOf bytes: [UInt8]) {
        func begins(_ signature: [UInt8]) -> Bool { bytes.starts(with: signature) }
        if begins(Array("%PDF".utf8)) {
            self = .pdf
        } else if begins([0x50, 0x4B, 3, 4]) {
            self = .zip
        } else if begins([0xD0, 0xCF, 0x11, 0xE0]) {
            self = .oldOffice
        } else if begins([0x89, 0x50, 0x4E, 0x47]) || begins([0xFF, 0xD8, 0xFF]) || begins(Array("GIF8".utf8)) {
            self = .picture
        } else if bytes.prefix(1 << 16).contains(0) {
            self = .binary
        } else {
            return nil
        }
    }

    var message: Message {
        switch self {
        case .pdf: Message(ru: "Из PDF план не читается.", en: "Plans cannot be read out of a PDF.")
        case .zip:
            Message(
                ru: "Это архив, а не документ Word, Excel или LibreOffice.",
                en: "This is an archive, and no document of Word, Excel or LibreOffice.")
        case .oldOffice:
            Message(ru: "Старые форматы .doc и .xls не читаются.", en: "Old .doc and .xls files cannot be read.")
        case .picture:
            Message(ru: "Это картинка: текста в ней нет.", en: "This is a picture: there is no text in it.")
        case .binary: Message(ru: "Это не текстовый файл.", en: "This is not a text file.")
        }
    }

    var hint: Message {
        switch self {
        case .pdf:
            Message(
                ru: "Получите текст командой «pdftotext -layout файл.pdf план.txt» и назовите план.txt.",
                en: "Make text of it with \"pdftotext -layout file.pdf plan.txt\" and name plan.txt.")
        case .zip:
            Message(ru: "Распакуйте его и назовите документ внутри.", en: "Unpack it, and name the document in it.")
        case .oldOffice:
            Message(
                ru: "Откройте документ в Word или Excel и сохраните как .docx или .xlsx.",
                en: "Open the document, and save it as .docx or .xlsx.")
        case .picture:
            Message(ru: "Распознайте текст и сохраните его как .txt.", en: "Recognise the text and save it as .txt.")
        case .binary:
            Message(ru: "Назовите план .yaml или текст .txt.", en: "Name a plan .yaml or a text .txt.")
        }
    }
}
