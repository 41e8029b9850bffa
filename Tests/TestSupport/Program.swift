public import Foundation

/// The built program, run as a user runs it.
public struct Program {
    public struct Outcome {
        public let status: Int32
        public let output: String
        public let errors: String
    }

    /// The root of the repository.
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    /// Beside the test bundle, where SwiftPM puts products.
    private static let executable: URL = {
        let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
        let folder =
            bundle?.deletingLastPathComponent() ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        return folder.appending(path: "prikaz")
    }()

    public static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = root
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        return try outcome(of: process)
    }

    /// Begins a run that nobody listens to.
    public static func start(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = root
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Begins a run, and ends it by SIGKILL after `seconds`.
    ///
    /// - Returns: whether it was still at work.
    public static func kill(_ arguments: [String], after seconds: Double) throws -> Bool {
        let process = try start(arguments)
        usleep(UInt32(seconds * 1_000_000))
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }

    /// Runs some other program by name.
    public static func tool(_ name: String, _ arguments: [String]) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        return try outcome(of: process)
    }

    /// Runs a line of a terminal in `folder`; `prikaz` in it is the built program, by a link as after an installation.
    /// Output and errors come together, as on the screen.
    public static func line(_ line: String, in folder: TemporaryFolder) throws -> Outcome {
        let commands = try TemporaryFolder()
        return try withExtendedLifetime(commands) {
            try FileManager.default.createSymbolicLink(
                at: commands.url.appending(path: "prikaz"), withDestinationURL: executable)
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = ["PATH=\(commands.path):/usr/bin:/bin", "bash", "-c", "exec 2>&1\n\(line)"]
            process.currentDirectoryURL = folder.url
            return try outcome(of: process)
        }
    }

    private static func outcome(of process: Process) throws -> Outcome {
        // Files, not pipes: no amount of output can block the child.
        let folder = try TemporaryFolder()
        let files = try ["output", "errors"].map { name in
            let file = folder.url.appending(path: name)
            try Data().write(to: file)
            return (file, try FileHandle(forWritingTo: file))
        }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = files[0].1
        process.standardError = files[1].1
        try process.run()
        process.waitUntilExit()
        let texts = try files.map { String(decoding: try Data(contentsOf: $0.0), as: UTF8.self) }
        return Outcome(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }
}

/// A folder that goes away with its owner.
public final class TemporaryFolder {
    public let url: URL

    public init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "prikaz-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    public var path: String { url.path }

    public func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    public func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

    public func text(_ name: String) throws -> String {
        try String(contentsOf: url.appending(path: name), encoding: .utf8)
    }

    public func bytes(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

    /// What every file in it holds, by its name.
    public func contents() throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for name in try names() {
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder), !isFolder.boolValue {
                contents[name] = try bytes(name)
            }
        }
        return contents
    }

    public func names() throws -> [String] {
        guard let all = FileManager.default.enumerator(atPath: path) else { return [] }
        return all.compactMap { $0 as? String }.sorted()
    }
}
