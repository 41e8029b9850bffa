/// Makes PDF/A-2a and PDF/UA-1 (ISO 19005-2, ISO 14289-1) of what cairo has drawn: everything that cairo cannot write is
/// added, and the file is packed.
///
/// - Throws: ``PDFFault`` when the file is not as it was drawn; then nothing may be written.
struct PDFFinish {
    let structure: RecordedStructure
    let metadata: Metadata
    /// The sRGB profile.
    let colorProfile: [UInt8]

    func finished(_ bytes: [UInt8]) throws -> [UInt8] {
        try bytes.withUnsafeBufferPointer { buffer in
            var pass = try FinishingPass(self, try PDFFile(buffer))
            return try pass.run()
        }
    }
}

/// One pass over a file.
private struct FinishingPass {
    private let plan: PDFFinish
    private let file: PDFFile
    private var writer: PDFWriter
    /// The pages in their order, and what their contents and fonts are.
    private var pageNumber: [Int: Int] = [:]
    private var contentOfPage: [Int: Int] = [:]
    private var resourcesOfPage: [Int] = []
    /// Objects that only gave a stream's length.
    private var lengths: Set<Int> = []
    private var elements: [Int] = []
    private var removedElements: Set<Int> = []
    /// Elements that hang elsewhere than where they were drawn, and what is to be added to an element's kids.
    private var newParent: [Int: Int] = [:]
    private var newKids: [Int: [Int]] = [:]
    /// Parts of cut elements that hold words themselves: spans of the whole.
    private var spans: Set<Int> = []
    /// Kids that are no longer where they were drawn.
    private var movedKids: Set<Int> = []
    private var parentsOfRemoved: Set<Int> = []
    private var compositeFonts: [Int: Bool] = [:]
    private var tagged = 0
    private var untagged = 0
    /// The objects of the pages' contents in their order, and how many of them are done.
    private var contentNumbers: [Int] = []
    private var contentsDone = 0
    /// Those that are done and not yet written, by the numbers of their objects.
    private var contents: [Int: [UInt8]] = [:]
    /// So many are done at a time, on all threads.
    private static let contentsAtOnce = 256

    init(_ plan: PDFFinish, _ file: PDFFile) throws {
        self.plan = plan
        self.file = file
        writer = try PDFWriter(size: file.offsets.count, capacity: file.bytes.count + 1 << 16)
    }

    mutating func run() throws -> [UInt8] {
        try readPages()
        try survey()
        try joinContinued()
        try moveLast()
        contentNumbers = contentOfPage.keys.sorted()
        let profile = writer.newObject()
        let packet = writer.newObject()
        let encoded = try plan.colorProfile.withUnsafeBufferPointer(writer.deflate.compress)
        encoded.withUnsafeBufferPointer {
            writer.stream(profile, dictionary: { $0.append(" /N 3 /Filter /FlateDecode") }, data: $0)
        }
        Array(plan.metadata.packet.utf8).withUnsafeBufferPointer {
            writer.stream(packet, dictionary: { $0.append(" /Type /Metadata /Subtype /XML") }, data: $0)
        }
        var element = 0
        for number in 1..<file.offsets.count where file.offsets[number] > 0 && !lengths.contains(number) {
            let isElement = element < elements.count && elements[element] == number
            try copy(number, element: isElement ? element : nil, profile: profile, packet: packet)
            if isElement { element += 1 }
        }
        guard tagged == plan.structure.taggedGlyphs, untagged == plan.structure.untaggedGlyphs else {
            throw PDFFault.textDiffers(
                "drawn \(plan.structure.taggedGlyphs) + \(plan.structure.untaggedGlyphs), "
                    + "found \(tagged) + \(untagged)")
        }
        return try writer.finish(root: file.root, info: file.info)
    }

    // MARK: Reading

    private mutating func readPages() throws {
        guard let catalog = try file.dictionary(file.root), let tree = catalog.reference("Pages"),
            let pages = try file.dictionary(tree)
        else { throw PDFFault.syntax("Pages") }
        for (index, number) in pages.references("Kids").enumerated() {
            guard let page = try file.dictionary(number), let content = page.reference("Contents"),
                let resources = page.reference("Resources")
            else { throw PDFFault.syntax("Page") }
            pageNumber[number] = index
            contentOfPage[content] = index
            resourcesOfPage.append(resources)
        }
    }

    private mutating func survey() throws {
        for number in 1..<file.offsets.count {
            guard let dictionary = try file.dictionary(number) else { continue }
            if dictionary.has("Type", "/StructElem") {
                elements.append(number)
            } else if let length = dictionary.reference("Length") {
                lengths.insert(length)
            }
        }
        guard elements.count == plan.structure.elementCount else {
            throw PDFFault.textDiffers("elements: drawn \(plan.structure.elementCount), found \(elements.count)")
        }
    }

    /// A cell that a page break has cut was drawn as two cells of two rows, with the lists and paragraphs in it cut as well,
    /// since cairo cannot go back to an element. Here the second halves are joined to the first: what holds words becomes
    /// a span of the whole, what holds elements hands them over; and the second row goes.
    private mutating func joinContinued() throws {
        let parts = Set(plan.structure.continued.map { elements[$0.part] })
        for (part, whole) in plan.structure.continued {
            let partNumber = elements[part]
            let wholeNumber = elements[whole]
            guard let dictionary = try file.dictionary(partNumber), dictionary["K"] != nil else {
                removedElements.insert(partNumber)
                continue
            }
            let kids = dictionary.references("K")
            guard !kids.isEmpty else {
                newParent[partNumber] = wholeNumber
                newKids[wholeNumber, default: []].append(partNumber)
                spans.insert(partNumber)
                continue
            }
            removedElements.insert(partNumber)
            // A kid that is cut itself finds its own whole.
            for kid in kids where !parts.contains(kid) {
                newParent[kid] = wholeNumber
                newKids[wholeNumber, default: []].append(kid)
            }
        }
        for row in plan.structure.continuedRows {
            let number = elements[row]
            removedElements.insert(number)
            if let parent = try file.dictionary(number)?.reference("P") { parentsOfRemoved.insert(parent) }
        }
    }

    /// Moves what is read last to the end of its parent's kids, wherever on the page it was drawn.
    private mutating func moveLast() throws {
        for element in plan.structure.readLast {
            let number = elements[element]
            guard let parent = try file.dictionary(number)?.reference("P") else { continue }
            movedKids.insert(number)
            parentsOfRemoved.insert(parent)
            newKids[parent, default: []].append(number)
        }
    }

    /// The contents of the next pages, several at a time: to pack them takes longer than all else here.
    private mutating func rewriteContents() throws {
        var jobs: [ContentJob] = []
        let next = contentNumbers[contentsDone...].prefix(Self.contentsAtOnce)
        contentsDone = next.endIndex
        for number in next {
            guard let page = contentOfPage[number], var lexer = try file.lexer(ofObject: number) else { continue }
            let dictionary = try PDFDictionary(&lexer)
            guard let data = try file.streamData(dictionary, lexer) else { continue }
            let known = plan.structure.replacements
            jobs.append(
                ContentJob(
                    number: number, data: UnsafeBufferPointer(rebasing: file.bytes[data]),
                    fonts: try fonts(ofPage: page), replacements: known.indices.contains(page) ? known[page] : [:]))
        }
        for outcome in ContentJob.outcomes(of: jobs) {
            let rewritten = try outcome.get()
            contents[rewritten.number] = rewritten.bytes
            tagged += rewritten.tagged
            untagged += rewritten.untagged
        }
    }

    // MARK: Writing

    private mutating func copy(_ number: Int, element: Int?, profile: Int, packet: Int) throws {
        let file = file
        guard var lexer = try file.lexer(ofObject: number) else { return }
        if number == file.info {
            let info = info
            return try writer.object(number) { $0.append(info) }
        }
        var ahead = lexer
        guard ahead.next() == .dictionaryStart else {
            let range = lexer.skipObject()
            return try writer.object(number) { $0.append(contentsOf: file.bytes[range]) }
        }
        let dictionary = try PDFDictionary(&lexer)
        if let data = try file.streamData(dictionary, lexer) {
            if contentOfPage[number] != nil {
                if contents[number] == nil { try rewriteContents() }
                let content = contents.removeValue(forKey: number) ?? []
                content.withUnsafeBufferPointer {
                    writer.stream(number, dictionary: { $0.append(" /Filter /FlateDecode") }, data: $0)
                }
            } else {
                let encoded = UnsafeBufferPointer(rebasing: file.bytes[data])
                writer.stream(
                    number, dictionary: { file.append(dictionary, without: ["Length"], to: &$0) }, data: encoded)
            }
            return
        }
        if let element { return try writeElement(number, element, dictionary) }
        let language = plan.metadata.language
        let isPage = pageNumber[number] != nil
        let contents = dictionary["Dest"].map { linkContents(file.bytes[$0]) } ?? ""
        try writer.object(number) { result in
            result.append("<<")
            file.append(dictionary, without: [], to: &result)
            if number == file.root {
                result.append(
                    " /Lang \(pdfString(language)) /ViewerPreferences << /DisplayDocTitle true >>"
                        + " /Metadata \(packet) 0 R /OutputIntents [ << /Type /OutputIntent /S /GTS_PDFA1"
                        + " /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1)"
                        + " /DestOutputProfile \(profile) 0 R >> ]")
            } else if isPage {
                result.append(" /Tabs /S")
            } else if dictionary.has("Subtype", "/CIDFontType2"), dictionary["CIDToGIDMap"] == nil {
                result.append(" /CIDToGIDMap /Identity")
            } else if dictionary.has("Type", "/Annot") {
                result.append(" /F 4 /Contents \(pdfString(contents))")
            }
            result.append(" >>")
        }
    }

    /// What a link says of where it leads: its destination is named after the part (``StructureTag/name(ofPart:)``).
    private func linkContents(_ destination: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        let part = Int(String(decoding: destination.filter { (0x30...0x39).contains($0) }, as: UTF8.self)) ?? 0
        let parts = plan.metadata.parts
        return "Перейти к документу: " + (parts.indices.contains(part) ? parts[part] : "приложение")
    }

    private mutating func writeElement(_ number: Int, _ element: Int, _ dictionary: PDFDictionary) throws {
        guard !removedElements.contains(number) else { return }
        let structure = plan.structure
        let parent = newParent[number]
        let isParentOfRemoved = parentsOfRemoved.contains(number)
        let kids = newKids[number] ?? []
        let removed = removedElements.union(movedKids)
        let isSpan = spans.contains(number)
        let file = file
        try writer.object(number) { result in
            result.append("<<")
            var replaced: Set<String> = []
            if let parent {
                result.append("\(isSpan ? " /S /Span" : "") /P \(parent) 0 R")
                replaced = isSpan ? ["S", "P"] : ["P"]
            }
            if !kids.isEmpty || isParentOfRemoved {
                result.append(" /K [ ")
                if isParentOfRemoved {
                    for kid in dictionary.references("K") where !removed.contains(kid) { result.append("\(kid) 0 R ") }
                } else if let own = dictionary["K"] {
                    file.appendItems(own, to: &result)
                }
                for kid in kids { result.append("\(kid) 0 R ") }
                result.append("]")
                replaced.insert("K")
            }
            file.append(dictionary, without: replaced, to: &result)
            if !isSpan, let attributes = structure.attributes[element] {
                result.append(" /A << \(attributes) >>")
            }
            if let words = structure.alternatives[element] { result.append(" /Alt \(pdfString(words))") }
            result.append(" >>")
        }
    }

    /// The fonts of a page by name, and whether each has codes of two bytes.
    private mutating func fonts(ofPage page: Int) throws -> [(name: [UInt8], isComposite: Bool)] {
        guard let resources = try file.dictionary(resourcesOfPage[page]), let range = resources["Font"] else {
            return []
        }
        var lexer = PDFLexer(file.bytes, at: range.lowerBound)
        let fonts = try PDFDictionary(&lexer)
        var found: [(name: [UInt8], isComposite: Bool)] = []
        for (key, value) in fonts.entries {
            var reference = PDFLexer(file.bytes, at: value.lowerBound)
            _ = reference.next()
            let number = reference.integer()
            if compositeFonts[number] == nil {
                compositeFonts[number] = try file.dictionary(number)?.has("Subtype", "/Type0") ?? false
            }
            found.append((Array(file.bytes[key]), compositeFonts[number] ?? false))
        }
        return found
    }

    /// The information dictionary, with the same words and dates as the metadata packet.
    private var info: String {
        let metadata = plan.metadata
        let date = metadata.timestamp.filter { $0.isNumber } + "Z"
        var entries =
            "<< /Title \(pdfString(metadata.title)) /Creator (prikaz) /Producer \(pdfString(metadata.producer))"
        if let author = metadata.author { entries += " /Author \(pdfString(author))" }
        if let subject = metadata.subject { entries += " /Subject \(pdfString(subject))" }
        return entries + " /CreationDate (D:\(date)) /ModDate (D:\(date)) >>"
    }
}

extension PDFFile {
    /// Appends a dictionary's entries as they stand, but for those that are replaced.
    fileprivate func append(_ dictionary: PDFDictionary, without replaced: Set<String>, to result: inout [UInt8]) {
        for (key, value) in dictionary.entries {
            if !replaced.isEmpty, replaced.contains(String(decoding: bytes[key], as: UTF8.self)) { continue }
            result.append(0x20)
            result.append(0x2F)
            result.append(contentsOf: bytes[key])
            result.append(0x20)
            result.append(contentsOf: bytes[value])
        }
    }

    /// Appends the items of an array, or a lone value.
    fileprivate func appendItems(_ value: Range<Int>, to result: inout [UInt8]) {
        let isArray = bytes[value].first == UInt8(ascii: "[")
        let inner = isArray ? value.lowerBound + 1..<value.upperBound - 1 : value
        result.append(contentsOf: bytes[inner])
        result.append(0x20)
    }
}
