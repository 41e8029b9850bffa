import Diagnostics
import Document
import PageLayout
import RenderPDF
import Typography

/// Makes PDFs of documents; fonts and shaped words are shared by all of them.
final class PDFMaker {
    /// What is read from the folder of fonts, for all PDFs.
    private struct Resources: Sendable {
        let folder: FontFolder
        let hyphenation: Hyphenation?
        /// An sRGB profile (ICC).
        let colorProfile: [UInt8]

        init(folder name: String?) throws(Failure) {
            folder = try FontFolder(name)
            hyphenation = try folder.resource("hyphenation").flatMap { Hyphenation(dictionary: $0) }
            colorProfile = try folder.resource("srgb") ?? []
        }
    }

    private let fontFolder: String?
    private let isAlone: Bool
    /// Read when the first PDF is made or announced: a web page needs no fonts.
    private lazy var resources = Ahead { [fontFolder] in
        Result { () throws(Failure) in try Resources(folder: fontFolder) }
    }
    private var openTypesetter: Typesetter?

    /// - Parameters:
    ///   - fonts: the folder that the user names.
    ///   - isAlone: no other maker is at work at the same time.
    init(fonts: String?, isAlone: Bool = true) {
        fontFolder = fonts
        self.isAlone = isAlone
    }

    /// Begins to read what a PDF will need. If that fails, making the PDF says so.
    func announce() { _ = resources }

    func pdf(_ document: Document, style: StyleSheet, timestamp: String) throws(Failure) -> RenderedPDF {
        defer { if isAlone { Terminal.endProgress() } }
        do {
            let typesetter = try typesetter()
            return try renderPDF(
                document, style: style, with: typesetter,
                options: PDFOptions(
                    timestamp: timestamp, colorProfile: try resources.value.get().colorProfile, isAlone: isAlone,
                    onPage: isAlone ? Terminal.progress(pages:) : nil))
        } catch {
            throw asFailure(error)
        }
    }

    /// The typesetter, made when the first PDF is.
    func typesetter() throws -> Typesetter {
        if let openTypesetter { return openTypesetter }
        let resources = try resources.value.get()
        let typesetter = try Typesetter(
            library: try FontLibrary(source: resources.folder), hyphenation: resources.hyphenation)
        openTypesetter = typesetter
        return typesetter
    }

    /// The characters that no font had so far.
    var missingCharacters: Set<Unicode.Scalar> { Set(openTypesetter?.missingCharacters ?? []) }

    func asFailure(_ error: any Error) -> Failure {
        switch error {
        case let failure as Failure: return failure
        case FontLibrary.Failure.unknownFamily(let family, let known):
            let near = nearestName(to: family, among: known)
            return Failure(
                Diagnostic(
                    code: "T003", name: "unknown-font", quote: family,
                    message: Message(ru: "Шрифта «\(family)» нет.", en: "There is no font \"\(family)\"."),
                    hint: Message(
                        ru: near.map { "Возможно, имелся в виду «\($0)»." }
                            ?? "Есть: \(known.joined(separator: ", ")).",
                        en: near.map { "Did you mean \"\($0)\"?" } ?? "There are: \(known.joined(separator: ", ")).")))
        case LayoutFailure.tooManyColumns(let count, let fitting, let caption):
            return Failure(
                Diagnostic(
                    code: "L003", name: "too-many-columns", quote: caption,
                    message: Message(
                        ru: "В таблице \(count) граф, на страницу помещается не больше \(fitting).",
                        en: "The table has \(count) columns; no more than \(fitting) fit the page."),
                    hint: Message(
                        ru:
                            "Уберите лишние графы, возьмите лист A3 или меньший кегль в style.yaml; без PDF — «--format html».",
                        en: "Remove columns, take A3 paper or a smaller size in style.yaml, or \"--format html\".")))
        case LayoutFailure.tooManyPages(let most):
            return Failure(
                Diagnostic(
                    code: "L005", name: "too-many-pages",
                    message: Message(
                        ru: "Документ длиннее \(most) страниц.", en: "The document is longer than \(most) pages."),
                    hint: Message(
                        ru: "Разделите план, проверьте поля и размер листа в style.yaml; без PDF — «--format html».",
                        en: "Divide the plan, look at margins and paper in style.yaml, or \"--format html\".")))
        case LayoutFailure.headTooHigh(let caption):
            return Failure(
                Diagnostic(
                    code: "L004", name: "head-too-high", quote: caption,
                    message: Message(
                        ru: "Шапка таблицы занимает почти всю страницу.",
                        en: "The head of the table takes nearly all of a page."),
                    hint: Message(
                        ru: "Сократите заголовки граф или возьмите меньший кегль в style.yaml.",
                        en: "Shorten the column titles, or take a smaller size in style.yaml.")))
        default:
            return Failure(
                Diagnostic(
                    code: "F050", name: "cannot-render",
                    message: Message(ru: "PDF не получился: \(error).", en: "The PDF could not be made: \(error).")))
        }
    }

    /// What the user should know of the layout: tables that are too wide.
    func remarks(on report: LayoutReport) -> [Diagnostic] {
        report.crampedTables.map { caption in
            Diagnostic(
                code: "L001", name: "cramped-table", severity: .warning, quote: caption,
                message: Message(
                    ru: "Таблица не помещается по ширине: часть слов разорвана где придётся.",
                    en: "The table is too wide for the page: some words are cut anywhere."),
                hint: Message(
                    ru: "Уберите лишние графы, уменьшите кегль или возьмите лист A3 в style.yaml.",
                    en: "Remove columns, take a smaller size, or A3 paper in style.yaml."))
        }
    }
}
