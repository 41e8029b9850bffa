import Diagnostics
import PlanCheck
import PlanFile
import PlanFix
import PlanModel

extension FuzzTarget {
    /// A plan file: read, mended, checked and printed.
    static let plan = FuzzTarget(name: "plan") { input in
        let text = input.text
        let plan = try PlanFile.read(text).plan
        let fixed = PlanFix.fix(text, of: plan)
        expect(fixed.changes.isEmpty == (fixed.text == text), "a fix without a changed line")
        try Printing.publish(plan)
        Printing.expectRereads(plan)
        if input.isOne(in: 50) { try Printing.print(plan) }
    }

    /// The settings of a check.
    static let settings = FuzzTarget(name: "settings") { input in
        _ = CheckSettings.isPlan(input.text)
        _ = try CheckSettings.read(input.text)
    }
}
