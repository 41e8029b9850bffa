public import Diagnostics
import YAMLSource

extension CheckSettings {
    /// Reads `prikaz.yaml`.
    ///
    /// - Parameter furtherCodes: of findings that are no rule's of this check, and may be set as well.
    /// - Throws: ``Failure`` with everything that is wrong with the file, each with its line and column.
    public static func read(_ text: String, furtherCodes: [String] = []) throws(Failure) -> CheckSettings {
        guard let root = try YAMLNode.parse(text), !root.isNull else { return CheckSettings() }
        var reader = SettingsReader(codes: allRules.map(\.description.code) + furtherCodes)
        reader.read(root)
        guard reader.diagnostics.isEmpty else { throw Failure(reader.diagnostics) }
        return reader.settings
    }

    /// A file of this text is a plan, and not settings: people call an order «prikaz.yaml», too.
    public static func isPlan(_ text: String) -> Bool {
        guard let root = try? YAMLNode.parse(text) else { return false }
        return root["prikaz"] != nil || root["appendices"] != nil
    }
}

/// Turns the nodes of `prikaz.yaml` into settings, and collects whatever does not fit.
private struct SettingsReader {
    var settings = CheckSettings()
    private(set) var diagnostics: [Diagnostic] = []
    private let codes: [String]

    init(codes: [String]) { self.codes = codes }

    mutating func read(_ root: YAMLNode) {
        guard let entries = root.entries else {
            return report(
                root, ru: "Здесь ожидаются настройки: «ключ: значение».", en: "Expected settings: \"key: value\".")
        }
        for entry in entries {
            switch entry.key {
            case "rules": readRules(entry.value)
            case "ignore": readIgnored(entry.value)
            case "abbreviations": readAbbreviations(entry.value)
            case "require_posts": readPosts(entry.value)
            default:
                reportUnknown(
                    entry.key, at: entry.keyPlace, known: ["rules", "ignore", "abbreviations", "require_posts"],
                    ru: "Настройки «\(entry.key)» нет.", en: "There is no setting \"\(entry.key)\".")
            }
        }
    }

    private mutating func readRules(_ node: YAMLNode) {
        guard !node.isNull else { return }
        guard let entries = node.entries else {
            return report(node, ru: "Здесь ожидаются правила: «C003: note».", en: "Expected rules: \"C003: note\".")
        }
        let known = ["off"] + Severity.allCases.map(\.rawValue)
        for entry in entries where isKnown(entry.key, at: entry.keyPlace) {
            let word = entry.value.text ?? ""
            if word == "off" {
                settings.severities[entry.key] = .some(nil)
            } else if let severity = Severity(rawValue: word) {
                settings.severities[entry.key] = severity
            } else {
                reportUnknown(
                    word, at: entry.value.place, known: known,
                    ru: "Правилу \(entry.key) нельзя назначить «\(word)»: есть \(known.joined(separator: ", ")).",
                    en: "The rule \(entry.key) cannot be \"\(word)\": there are \(known.joined(separator: ", ")).")
            }
        }
    }

    private mutating func readIgnored(_ node: YAMLNode) {
        guard !node.isNull else { return }
        guard let items = node.items else {
            return report(
                node, ru: "Здесь ожидается список: «- code: C003» и «reason: …».",
                en: "Expected a list: \"- code: C003\" and \"reason: …\".")
        }
        for item in items {
            for entry in item.entries ?? [] where !["code", "reason"].contains(entry.key) {
                reportUnknown(
                    entry.key, at: entry.keyPlace, known: ["code", "reason"], ru: "Неизвестное поле «\(entry.key)».",
                    en: "Unknown key \"\(entry.key)\".")
            }
            guard let code = item["code"]?.text, let codePlace = item["code"]?.place else {
                report(
                    item, ru: "Не сказано, какое замечание не считать: нужно поле «code».",
                    en: "Nothing says what to ignore: the key \"code\" is needed.")
                continue
            }
            guard isKnown(code, at: codePlace) else { continue }
            let reason = item["reason"]?.text ?? ""
            if reason.allSatisfy(\.isWhitespace) {
                report(
                    item, ru: "Не названа причина, по которой \(code) не считается: нужно поле «reason».",
                    en: "No reason is given why \(code) is ignored: the key \"reason\" is needed.")
            } else {
                settings.ignored[code] = reason
            }
        }
    }

    /// A list, or abbreviations with their meanings.
    private mutating func readAbbreviations(_ node: YAMLNode) {
        guard !node.isNull else { return }
        if let entries = node.entries {
            settings.abbreviations.formUnion(entries.map(\.key))
        } else if let items = node.items {
            for item in items {
                if let text = item.text {
                    settings.abbreviations.insert(text)
                } else {
                    report(item, ru: "Здесь ожидается сокращение.", en: "Expected an abbreviation.")
                }
            }
        } else {
            report(
                node, ru: "Здесь ожидается список сокращений: «[ШМО, ЦОР]».",
                en: "Expected a list of abbreviations: \"[ШМО, ЦОР]\".")
        }
    }

    private mutating func readPosts(_ node: YAMLNode) {
        switch node.text?.lowercased() {
        case "true", "yes", "да": settings.requiresPosts = true
        case "false", "no", "нет": settings.requiresPosts = false
        default: report(node, ru: "Здесь ожидается true или false.", en: "Expected true or false.")
        }
    }

    private mutating func isKnown(_ code: String, at place: SourcePlace) -> Bool {
        if codes.contains(code) { return true }
        reportUnknown(code, at: place, known: codes, ru: "Правила «\(code)» нет.", en: "There is no rule \"\(code)\".")
        return false
    }

    private mutating func report(_ node: YAMLNode, ru: String, en: String) {
        diagnostics.append(
            Diagnostic(
                code: "F030", name: "broken-settings", place: node.place, quote: node.text,
                message: Message(ru: ru, en: en)))
    }

    private mutating func reportUnknown(_ word: String, at place: SourcePlace, known: [String], ru: String, en: String)
    {
        let hint =
            if let near = nearestName(to: word, among: known) {
                Message(ru: "Возможно, имелось в виду «\(near)».", en: "Did you mean \"\(near)\"?")
            } else {
                Message(
                    ru: "Есть: \(known.joined(separator: ", ")).", en: "There are: \(known.joined(separator: ", ")).")
            }
        diagnostics.append(
            Diagnostic(
                code: "F031", name: "unknown-setting", place: place, quote: word, message: Message(ru: ru, en: en),
                hint: hint))
    }
}
