public import PlanModel

/// What tells the table of a plan from that of a changed one (отпечаток): the same words give the same fingerprint, on
/// every machine.
public enum PlanFingerprint {
    /// FNV-1a of what every row says; it tells a change, and guards nothing. The letter keeps a spreadsheet from
    /// taking it for a number.
    public static func of(_ plan: Plan) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ text: String?) {
            for byte in (text?.oneLine ?? "").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01b3
        }
        for appendix in plan.appendices {
            for section in appendix.sections {
                add(section.number?.text)
                add(section.title?.text)
                for activity in appendix.effectiveActivities(in: section) {
                    for field in CoreField.allCases { add(activity.cells[field]?.text) }
                }
            }
        }
        let digits = String(hash, radix: 16)
        return "п" + String(repeating: "0", count: 16 - digits.count) + digits
    }
}
