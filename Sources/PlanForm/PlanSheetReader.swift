import Diagnostics
import PlanModel

/// Reads a sheet «План»: the rows above the table, the table, the text below it.
enum PlanSheetReader {
    static func read(_ sheet: FormSheet, faults: inout [Diagnostic]) -> Appendix {
        var labels = LabelReader(
            sheet,
            labels: FormLabels.appendix.map(\.label) + [
                FormLabels.approval, FormLabels.mark, FormLabels.abbreviation, FormLabels.heading, FormLabels.text,
                FormLabels.item,
            ])
        var form = AppendixForm()
        let start = sheet.tableStart
        for row in sheet.rows[..<(start.map { $0 - 1 } ?? sheet.rows.count)] {
            guard let (label, value) = labels.read(row, faults: &faults) else { continue }
            if labels.take(label, value, FormLabels.appendix, into: &form, faults: &faults) { continue }
            switch label.text {
            case FormLabels.approval: form.appendix.isApproved = labels.flag(value, faults: &faults)
            case FormLabels.mark: form.appendix.mark.append(value)
            case FormLabels.abbreviation:
                let parts = value.text.split(separator: " = ", maxSplits: 1).map {
                    SourceText(String($0), at: value.place)
                }
                if parts.count == 2 {
                    form.appendix.abbreviations.append(Abbreviation(short: parts[0], meaning: parts[1]))
                } else {
                    faults.append(FormFaults.noMeaning(value))
                }
            default:
                if !form.appendix.narrative.take(label, value) { labels.reportUnknown(label, faults: &faults) }
            }
        }
        if form.period != Period() { form.appendix.period = form.period }
        guard let start else { return form.appendix }
        let end = sheet.rows[start...].firstIndex { $0[0]?.text == FormLabels.closing } ?? sheet.rows.count
        FormTableReader.read(sheet, start..<end, into: &form.appendix, faults: &faults)
        for row in sheet.rows[end...].dropFirst() {
            guard let (label, value) = labels.read(row, faults: &faults) else { continue }
            if !form.appendix.closing.take(label, value) { labels.reportUnknown(label, faults: &faults) }
        }
        return form.appendix
    }
}

extension [NarrativePart] {
    /// A heading begins a part, a text goes with the heading above it, an item with whatever stands above.
    fileprivate mutating func take(_ label: SourceText, _ value: SourceText) -> Bool {
        switch label.text {
        case FormLabels.heading: append(NarrativePart(heading: value))
        case FormLabels.text:
            if let last, last.text == nil, last.items.isEmpty {
                self[count - 1].text = value
            } else {
                append(NarrativePart(text: value))
            }
        case FormLabels.item:
            if isEmpty { append(NarrativePart()) }
            self[count - 1].items.append(value)
        default: return false
        }
        return true
    }
}
