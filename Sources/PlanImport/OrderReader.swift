import PlanModel
import SourceModel

/// Reads the order (приказ) out of the paragraphs above the table.
struct OrderReader {
    private(set) var organization = Organization()
    private(set) var order = Order()
    /// The first paragraph that is no longer the order's.
    private(set) var end = 0
    private let paragraphs: [Paragraph]
    private let census: WordCensus

    /// Nil when the paragraphs hold neither the word «ПРИКАЗ» nor a word of command: the plan has no order of its own.
    init?(_ paragraphs: [Paragraph], census: WordCensus, keeper: inout AccountKeeper) {
        self.paragraphs = paragraphs
        self.census = census
        let firstMark = paragraphs.firstIndex { AppendixMark.begins($0.text) } ?? paragraphs.count
        let kind = OrderHeader.kindIndex(in: paragraphs).flatMap { $0 < firstMark ? $0 : nil }
        let command = paragraphs[(kind ?? 0)..<max(firstMark, kind ?? 0)].firstIndex { Imperative($0.passage) != nil }
        guard kind != nil || command != nil else { return nil }

        let clause = paragraphs[(kind ?? 0)..<firstMark].firstIndex { ClauseNumber($0.text) != nil }
        let header = OrderHeader(paragraphs, kind: kind, end: command ?? clause ?? firstMark, keeper: &keeper)
        organization = header.organization
        organization.place = keeper.place(header.place)
        order.kind = keeper.place(header.kind)
        order.number = keeper.place(header.number)
        order.date = keeper.place(header.date)
        order.title = keeper.place(header.title)
        end = header.end

        var clauses = ClauseReader(census: census)
        readPreamble(upTo: command ?? clause ?? header.end, command: command, clauses: &clauses, keeper: &keeper)
        while end < firstMark, clauses.takes(paragraphs[end]) {
            clauses.read(paragraphs[end].passage, keeper: &keeper)
            end += 1
        }
        readSignatory(upTo: firstMark, clauses: &clauses, keeper: &keeper)
        order.clauses = clauses.clauses(keeper: &keeper)
        readRemarks(upTo: firstMark, keeper: &keeper)
    }

    /// The paragraphs up to the word of command, which may stand alone or end the last of them.
    private mutating func readPreamble(
        upTo limit: Int, command: Int?, clauses: inout ClauseReader, keeper: inout AccountKeeper
    ) {
        var preamble: Passage?
        for paragraph in paragraphs[min(end, limit)..<limit] {
            add(paragraph.passage, to: &preamble, keeper: &keeper)
        }
        end = max(end, limit)
        if let command, let imperative = Imperative(paragraphs[command].passage) {
            if let part = imperative.preamble { add(part, to: &preamble, keeper: &keeper) }
            if imperative.closed != imperative.word.text {
                keeper.repair(
                    .spacedLetters, imperative.word, before: imperative.word.text, after: imperative.closed)
            }
            var word = imperative.word
            word.text = imperative.closed
            order.imperative = keeper.place(word)
            if let rest = imperative.rest { clauses.read(rest, keeper: &keeper) }
            end = command + 1
        }
        order.preamble = keeper.place(preamble)
    }

    /// Adds a paragraph of the preamble, in place: it may have very many.
    private func add(_ next: Passage, to preamble: inout Passage?, keeper: inout AccountKeeper) {
        guard var text = preamble else {
            preamble = next
            return
        }
        preamble = nil
        if next.text.startsInLowerCase, !text.text.endsInPunctuation {
            let cut = CutText(text.text, next.text, whole: .joinedParagraph, census: census)
            keeper.repair(cut, next)
            cut.join(next, to: &text)
        } else {
            text.append(next, separator: "\n")
        }
        preamble = text
    }

    /// The signature; whatever stands between the clauses and it belongs to the last clause.
    private mutating func readSignatory(upTo limit: Int, clauses: inout ClauseReader, keeper: inout AccountKeeper) {
        var start = end
        while start < limit, start - end < 6 {
            let lines = paragraphs[start..<limit]
            let begins = lines.first.map { SignatoryLines.beginPosition($0.text) } ?? false
            if begins || start == end, let signatory = SignatoryLines(lines), begins || signatory.count <= 3 {
                for paragraph in paragraphs[end..<start] { clauses.read(paragraph.passage, keeper: &keeper) }
                order.signatory = Person(
                    position: keeper.place(signatory.position), name: keeper.place(signatory.name))
                end = start + signatory.count
                return
            }
            start += 1
        }
    }

    /// What stands between the signature and the appendix: who has read the order, who drew it up.
    private mutating func readRemarks(upTo limit: Int, keeper: inout AccountKeeper) {
        while end < limit {
            let line = paragraphs[end].passage
            if paragraphs[end].isBold || PlanTitle.begins(line.text) { return }
            let word = ColumnMeaning.normalized(line.text.firstWord)
            if word.hasPrefix("исп"), order.executor == nil {
                let start = OrderReader.startOfPhone(line.text) ?? line.text.endIndex
                let (name, phone): (Passage?, Passage?) = (line.piece(upTo: start), line.piece(from: start))
                order.executor = Executor(name: keeper.place(name), phone: keeper.place(phone))
            } else if order.executor != nil, order.executor?.phone == nil,
                OrderReader.startOfPhone(line.text) == line.text.startIndex
            {
                order.executor?.phone = keeper.place(line)
            } else if limit < paragraphs.count || OrderReader.isRemark(line.text)
                || !order.acquainted.isEmpty
                    && PersonName.start(in: line.text) != nil
            {
                let start = PersonName.start(in: line.text) ?? line.text.endIndex
                order.acquainted.append(
                    Person(position: keeper.place(line.piece(upTo: start)), name: keeper.place(line.piece(from: start)))
                )
            } else {
                return
            }
            end += 1
        }
    }

    /// Where «тел. 2-33-44» begins.
    private static func startOfPhone(_ text: String) -> String.Index? {
        guard text.utf8.count <= 300 else { return nil }
        return text.words.first { $0.folded.hasPrefix("тел") && ($0.contains(".") || $0.contains(":") || $0.count > 5) }
            .map(\.startIndex)
    }

    private static func isRemark(_ text: String) -> Bool {
        let start = String(text.unicodeScalars.prefix(80)).folded
        return start.contains("ознакомлен") || start.hasPrefix("согласован") || start.hasPrefix("м.п")
            || start.hasPrefix("в дело") || start.hasPrefix("разослано")
    }
}
