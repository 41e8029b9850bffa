import Diagnostics
import FoundationEssentials
import PlanCheck

/// The findings of `check` as SARIF 2.1.0 (OASIS), which code hosts and editors read.
enum SARIF {
    static func text(_ files: [CheckedFile], in language: Language) throws -> String {
        let rules = ruleList(of: files)
        var indexOfRule: [String: Int] = [:]
        for (index, rule) in rules.enumerated() { indexOfRule[rule.code] = index }
        var results: [Result] = []
        for file in files {
            for finding in file.findings {
                results.append(result(finding, file: file.path, rule: indexOfRule[finding.code], in: language))
            }
            for (finding, reason) in file.ignored {
                var result = result(finding, file: file.path, rule: indexOfRule[finding.code], in: language)
                result.suppressions = [Suppression(kind: "external", justification: reason)]
                results.append(result)
            }
        }
        let driver = Driver(
            name: "prikaz", version: Prikaz.version, language: language.rawValue,
            rules: rules.map { descriptor($0, in: language) })
        let log = Log(runs: [Run(tool: Tool(driver: driver), results: results)])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(log), as: UTF8.self) + "\n"
    }

    /// What is to be said of a rule; a finding of none of ours says so itself.
    private struct RuleText {
        let code: String
        let name: String
        let severity: Severity
        let summary: Message
        let rationale: Message
    }

    private static func ruleList(of files: [CheckedFile]) -> [RuleText] {
        var rules = allRules.map(\.description).map {
            RuleText(
                code: $0.code, name: $0.name, severity: $0.severity, summary: $0.summary, rationale: $0.rationale)
        }
        var known = Set(rules.map(\.code))
        for finding in files.flatMap(\.result.findings) where known.insert(finding.code).inserted {
            rules.append(
                RuleText(
                    code: finding.code, name: finding.name, severity: finding.severity, summary: finding.message,
                    rationale: finding.message))
        }
        return rules
    }

    private static func descriptor(_ rule: RuleText, in language: Language) -> Descriptor {
        let summary = rule.summary.text(in: language)
        let rationale = rule.rationale.text(in: language)
        return Descriptor(
            id: rule.code, name: rule.name, shortDescription: Text(text: summary),
            fullDescription: Text(text: rationale), help: Text(text: "\(summary) \(rationale)"),
            defaultConfiguration: Configuration(level: rule.severity.rawValue))
    }

    private static func result(
        _ finding: Diagnostic, file: String, rule: Int?, in language: Language
    ) -> Result {
        var message = finding.message.text(in: language)
        if let hint = finding.hint?.text(in: language) { message += " " + hint }
        var logical: [LogicalLocation] = []
        if let place = finding.planPlace(in: language) {
            logical.append(LogicalLocation(name: finding.activity ?? place, fullyQualifiedName: place, kind: "member"))
        }
        var region: Region?
        if case .text(let line, let column) = finding.place, line > 0, column > 0 {
            region = Region(startLine: line, startColumn: column)
        }
        return Result(
            ruleId: finding.code, ruleIndex: rule ?? -1, level: finding.severity.rawValue,
            message: Text(text: message),
            locations: [
                Location(
                    physicalLocation: PhysicalLocation(
                        artifactLocation: ArtifactLocation(uri: uri(of: file)), region: region),
                    logicalLocations: logical.isEmpty ? nil : logical)
            ])
    }

    /// A path as a URI reference (RFC 3986): relative where the path is, everything but unreserved characters encoded.
    static func uri(of path: String) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map { part in
            part.utf8.map { byte -> String in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                    UInt8(ascii: "~"):
                    String(UnicodeScalar(byte))
                default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
                }
            }.joined()
        }
        return (path.hasPrefix("/") ? "file://" : "") + parts.joined(separator: "/")
    }
}

// The objects of SARIF 2.1.0, section 3; names are the standard's.
extension SARIF {
    private struct Log: Encodable {
        let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
        let version = "2.1.0"
        let runs: [Run]

        enum CodingKeys: String, CodingKey {
            case schema = "$schema"
            case version, runs
        }
    }

    private struct Run: Encodable {
        let tool: Tool
        /// How columns are counted (3.14.17).
        let columnKind = "unicodeCodePoints"
        let results: [Result]
    }

    private struct Tool: Encodable {
        let driver: Driver
    }

    private struct Driver: Encodable {
        let name: String
        let version: String
        let language: String
        let rules: [Descriptor]
    }

    private struct Descriptor: Encodable {
        let id: String
        let name: String
        let shortDescription: Text
        let fullDescription: Text
        let help: Text
        let defaultConfiguration: Configuration
    }

    private struct Configuration: Encodable {
        let level: String
    }

    private struct Text: Encodable {
        let text: String
    }

    private struct Result: Encodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Text
        let locations: [Location]
        /// Absent or empty of what counts; what is suppressed says why (3.27.23).
        var suppressions: [Suppression] = []
    }

    private struct Suppression: Encodable {
        let kind: String
        let justification: String
    }

    private struct Location: Encodable {
        let physicalLocation: PhysicalLocation
        let logicalLocations: [LogicalLocation]?
    }

    private struct PhysicalLocation: Encodable {
        let artifactLocation: ArtifactLocation
        let region: Region?
    }

    private struct ArtifactLocation: Encodable {
        let uri: String
    }

    private struct Region: Encodable {
        let startLine: Int
        let startColumn: Int
    }

    private struct LogicalLocation: Encodable {
        let name: String
        let fullyQualifiedName: String
        let kind: String
    }
}
