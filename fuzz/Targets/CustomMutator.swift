/// libFuzzer's own ways to change an input.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ capacity: Int) -> Int

/// What libFuzzer calls for a new input: every third is changed in its own ways, the others in the target's.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ capacity: Int, _ seed: CUnsignedInt) -> Int {
    var generator = SplitMix(state: UInt64(seed))
    guard Int.random(in: 0..<3, using: &generator) > 0 else { return mutateBytes(data, size, capacity) }
    var bytes = Array(UnsafeBufferPointer(start: data, count: size))
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes = chosen.mutation.mutated(bytes, with: &generator)
    }
    guard bytes.count <= capacity else { return mutateBytes(data, size, capacity) }
    UnsafeMutableBufferPointer(start: data, count: capacity).baseAddress?.update(from: bytes, count: bytes.count)
    return bytes.count
}

/// Random numbers that libFuzzer's seed settles (Steele, Lea, Flood: Fast splittable pseudorandom number generators).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
