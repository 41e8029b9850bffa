/// Names of the style sheet as class names, in HTML and in CSS alike without escapes.
enum ClassName {
    static func text(_ style: String) -> String { "s-" + token(style) }

    static func page(_ style: String) -> String { "page-" + token(style) }

    /// Letters, figures and hyphens stay; any other character becomes its number between underscores, so that two
    /// names never become one.
    private static func token(_ name: String) -> String {
        var token = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-": token.unicodeScalars.append(scalar)
            default: token += "_\(String(scalar.value, radix: 16))_"
            }
        }
        return token
    }
}
