import Diagnostics
import Foundation
import PageLayout
import Typography

/// The target that `PRIKAZ_FUZZ_TARGET` names, as libFuzzer passes its own arguments only to itself.
let chosen: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["PRIKAZ_FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
        print("PRIKAZ_FUZZ_TARGET: \(FuzzTarget.all.map(\.name).joined(separator: " "))")
        exit(2)
    }
    return target
}()

/// What libFuzzer calls with each of its inputs.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    do {
        try chosen.run(Input(bytes: Array(UnsafeBufferPointer(start: data, count: count))))
    } catch is Failure {
        // A message for the user: what a bad file must end in.
    } catch is LayoutFailure {
        // The command has words for these, too.
    } catch is FontLibrary.Failure {
    } catch {
        expect(false, "no message for \(error)")
    }
    return 0
}
