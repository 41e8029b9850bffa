import PlanModel
import YAMLSource

/// A plan with one text in every field that a plan can have, found by its shape: a new field is in it by itself.
public struct HostilePlan {
    private let text: String
    private var yaml = ""

    /// The plan file's text.
    public static func yaml(with text: String) -> String {
        var plan = HostilePlan(text: text)
        plan.write(.record(.plan), at: "")
        return plan.yaml
    }

    private init(text: String) { self.text = text }

    private mutating func write(_ shape: Shape, at path: String) {
        switch shape {
        case .text: yaml += YAMLWriter.quoted(words(at: path))
        case .flag: yaml += "true"
        case .list(let item):
            yaml += "["
            for number in 1...(path.hasSuffix(".columns") ? Self.columns.count : 2) {
                write(item, at: "\(path)[\(number)]")
                yaml += ", "
            }
            yaml += "]"
        case .record(let record):
            yaml += "{"
            for field in record.fields {
                yaml += "\(field.key): "
                write(field.shape, at: path.isEmpty ? field.key : "\(path).\(field.key)")
                yaml += ", "
            }
            if let others = record.others {
                for key in ["own", text] {
                    yaml += "? \(YAMLWriter.quoted(key)) : "
                    write(others, at: "\(path).own")
                    yaml += ", "
                }
            }
            yaml += "}\n"
        }
    }

    private func words(at path: String) -> String {
        switch path {
        // How the word of command stands is told by its first letter and the last of what goes before it.
        case "order.preamble": text + " и"
        case "order.imperative": "приказываю " + text
        default: Self.structural[path] ?? text
        }
    }

    /// What must be said in some one way for the plan to be read, have columns, and stand in a calendar.
    private static let structural: [String: String] = {
        var texts = ["prikaz": "1"]
        for appendix in 1...2 {
            texts["appendices[\(appendix)].sections[1].activities[2].deadline"] = "до 15 мая 2026 г."
            for (index, field) in columns.enumerated() {
                if let field { texts["appendices[\(appendix)].columns[\(index + 1)].field"] = field }
            }
        }
        return texts
    }()

    /// The fields of the columns; nil is the hostile text.
    private static let columns: [String?] = [
        "number", "activity", "responsible", "deadline", "result", "own", nil,
    ]
}

/// A text that some reader could take for more than text.
public struct HostileText: Sendable, CustomStringConvertible {
    public let text: String

    /// The same text with letters in place of every sign that could mean something: what is made of both has the same
    /// structure, or the signs were taken for structure. Signs that a plan's own lists are made of stay.
    public var harmless: String {
        if text.hasPrefix("* ") { return "* " + HostileText(text: String(text.dropFirst(2))).harmless }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    if "\0\n\r\u{B}\u{C}\u{85}\u{2028}\u{2029}\t -–.,;:()[]«»+•\u{200B}".unicodeScalars.contains(scalar)
                    {
                        return scalar
                    }
                    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? scalar : "ы"
                }))
    }

    public var description: String { text.debugDescription }

    public static let all = texts.map(HostileText.init)

    private static let texts: [String] =
        [
            // Elements, in many spellings.
            "<script>alert(1)</script>", "<ScRiPt >alert(1)</sCrIpT >", "<script/src=//a.b/x.js></script>",
            "<<script>alert(1)//<</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
            "<iframe srcdoc='<b>'></iframe>", "<a href=\"javascript:alert(1)\">x</a>", "<body onload=alert(1)>",
            "</td></tr></table><h1>x", "</main></body></html>", "<math><mtext></p>", "<plaintext>", "<base href=//a.b>",
            "<meta http-equiv=refresh content=0>", "<link rel=stylesheet href=//a.b>",
            "<form><input autofocus onfocus=x>",
            "</style><script>alert(1)</script>", "</script><script>alert(1)</script>", "</title><script>x</script>",
            "</template><b>", "<template><b>", "<bdi>x", "</textarea></noscript></xmp>",
            // Out of an attribute.
            "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "\" onfocus=\"alert(1)\" autofocus=\"",
            "` x=`",
            "x\" style=\"position:fixed",
            // Comments, sections, references.
            "<!-- x", "--> x", "<!--> x -->", "<![CDATA[x]]>", "]]>", "<?php x ?>",
            "<!DOCTYPE x [<!ENTITY y SYSTEM \"z\">]>",
            "&lt;b&gt; &#x3C;b&#x3E; &#60; &amp;amp; &copy; &colon; &nbsp; &", "&#0; &#x110000; &unknown; &#x202E;",
            // Links.
            "javascript:alert(1)", "data:text/html;base64,PHN2Zz4=", "vbscript:msgbox(1)", "JaVaScRiPt:alert(1)",
            "[x](javascript:alert(1))", "![x](data:image/svg+xml,x)", "[x]: javascript:alert(1)",
            "<javascript:alert(1)>",
            "[x][y] [y]: <vbscript:x>", "<https://a.b/c_d>", "https://a.b/c_d*e*|f www.a.b/c~d~",
            "a_b@c.d mailto:a@b.c",
            "http://a.b/?c=d&e=f ftp://a.b/ xmpp:a@b.c", "[^1] [^1]: x", "[x]{.y #z onclick=w}", "@x [@y]", "//a.b/c",
            // Markdown's marks, also at the beginning of a line.
            "a | b \\| c \\\\| d \\", "| - |\n| --- |", "`code` ``x`` ```", "```\nx\n```", "~~~\nx", "~~gone~~ ~x~",
            "**bold** __bold__ *it* _it_", "***", "---", "___ x", "===", "x\n===", "x\n---", "# heading #", "> quote",
            "- item", "+ item", "* item", "1. item", "2) item", "- [ ] task", "    code", "\tcode", "$x$ $$y$$ \\(z\\)",
            "^x^ H~2~O", ": definition", "x\n: definition", "::: {.x}", "\\# \\<b\\>", "x  \ny\\\nz",
            ":smile: #1 @user",
            "<br>", "<br> <strong>", "(a) x", "x {#id}", "%%% x",
            // YAML, templates, tables of other programs, calendars.
            "{{order.number}} ${x} #{y} {% z %}", "key: value", "key: value\n---\nx: y", "- x: y", "# comment",
            "%YAML 1.2",
            "@x", "*x", "&x", "!x", "!!python/object:x", "? x", "no", "~", "017", "2026-01-01", "[x, y", "{x: y", "'x",
            "\"x",
            "=1+1", "+1", "@SUM(1)", "=HYPERLINK(\"http://a.b\")", "x\r\nBEGIN:VEVENT\r\nSUMMARY:y\r\nEND:VEVENT",
            "x\nEND:VCALENDAR", "a;b,c\\d\\n:e", "x;VALUE=DATE:20260101",
            // Paths.
            "../../etc/passwd", "C:\\x", "a/b\\c", "..", "-o x", "%2e%2e%2f", "CON",
            // Characters that are none, or do something.
            "a\u{202A}b\u{202B}c\u{202D}d\u{202E}e\u{202C}f", "\u{2066}a\u{2067}b\u{2068}c\u{2069}\u{2069}d",
            "\u{200E}a\u{200F}b\u{061C}c", "a\u{200B}b\u{200C}c\u{200D}d\u{2060}e\u{FEFF}f\u{AD}g",
            "a\u{0}b\u{1}c\u{8}d\u{1B}[31me\u{7F}f", "a\u{80}b\u{85}c\u{9B}31m\u{9F}",
            "a\u{B}b\u{C}c\u{2028}d\u{2029}e",
            "a\r\nb\rc", "\\ud800\\udfff \u{FFFD}", "\u{E0001}\u{E0041}x", "\u{1F3F4}\u{E0067}\u{E007F}",
            "е" + String(repeating: "\u{301}", count: 60), "\u{301}x", String(repeating: "слово", count: 30),
            String(repeating: "<", count: 60), String(repeating: "[", count: 60),
            String(repeating: "*a ", count: 100),
            "\u{FF1C}script\u{FF1E}", "ﷺ שלום مرحبا",
        ]
        + [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE, 0x10FFFF].compactMap {
            Unicode.Scalar($0 as UInt32).map { "a\(Character($0))b" }
        }
}
