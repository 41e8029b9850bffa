// swift-tools-version: 6.2

import PackageDescription

/// Every target of ours is held to the same settings: Swift 6 language mode, no warning passes.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A stage of the pipeline: a library target whose `dependencies` are all it may see.
func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// Set by scripts/fuzz.sh alone: builds the fuzzer that fuzz/README.md describes.
let isFuzzer = Context.environment["PRIKAZ_FUZZ"] != nil

/// The program. The fuzzer has libFuzzer's `main`: to it the program is a library among others.
func program(_ dependencies: [Target.Dependency]) -> Target {
    guard isFuzzer else { return .executableTarget(name: "prikaz", dependencies: dependencies, swiftSettings: strict) }
    let otherMain: SwiftSetting = .unsafeFlags([
        "-Xfrontend", "-entry-point-function-name", "-Xfrontend", "prikaz_main",
    ])
    return .target(name: "prikaz", dependencies: dependencies, swiftSettings: strict + [otherMain])
}

let package = Package(
    name: "prikaz",
    products: isFuzzer ? [] : [.executable(name: "prikaz", targets: ["prikaz"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // Models.
        stage("Diagnostics"),
        stage("PlanModel", ["Diagnostics"]),
        stage("Document"),

        // In: a plan from its file, or out of somebody's document.
        stage("YAMLSource", ["Diagnostics", "CYAML"]),
        stage("PlanFile", ["Diagnostics", "PlanModel", "YAMLSource"]),
        stage("SourceModel", ["Diagnostics"]),
        stage("Archive", ["Diagnostics", "CZip"]),
        stage("MarkupSource", ["Diagnostics", "CXML"]),
        stage("TextTables", ["Diagnostics", "SourceModel"]),
        stage(
            "DocumentReaders", ["Diagnostics", "SourceModel", "TextTables", "Archive", "MarkupSource", "CMarkGFM"]),
        stage("PlanImport", ["Diagnostics", "PlanModel", "SourceModel", "TextTables"]),

        // The plan as a workbook to be filled in.
        stage("WorkbookWriting", ["Diagnostics", "CXLSXWriter"]),
        stage("PlanForm", ["Diagnostics", "PlanModel", "SourceModel", "WorkbookWriting"]),

        // Checked.
        stage("PlanCheck", ["Diagnostics", "PlanModel", "YAMLSource"]),

        // Mended where nothing else can be meant.
        stage("PlanFix", ["Diagnostics", "PlanModel"]),

        // Composed into a document, from templates.
        stage("QRCode", ["CQREncode"]),
        stage("Composition", ["Diagnostics", "PlanModel", "Reporting", "Document", "YAMLSource", "QRCode"]),

        // Out: pages, PDF, HTML, Markdown.
        stage("Typography", ["CFreeType", "CHarfBuzz", "CHyphen", "CTextBoundaries"]),
        stage("PageLayout", ["Document", "Typography"]),
        stage("RenderPDF", ["Document", "PageLayout", "Typography", "CCairo", "CDeflate", "CQuickPacking"]),
        stage("HTMLWriting", ["Document"]),
        stage("RenderHTML", ["Document", "HTMLWriting"]),
        stage("RenderMarkdown", ["Document"]),

        // Published: calendars, and the pages of a site around the plans'.
        stage("PlanCalendar", ["PlanModel", "Reporting"]),
        stage("Site", ["Diagnostics", "PlanModel", "PlanCalendar", "Document", "HTMLWriting"]),

        // Reported: what is due in a period, the form that says what was done, and the report made of it.
        stage("Reporting", ["Diagnostics", "PlanModel"]),
        stage(
            "ReportForms",
            ["Diagnostics", "PlanModel", "SourceModel", "YAMLSource", "WorkbookWriting", "Reporting"]),

        // Out: what a check has found, for people.
        stage("CheckReport", ["Diagnostics", "PlanModel", "PlanCheck", "HTMLWriting"]),

        program([
            "Diagnostics", "PlanModel", "PlanFile", "SourceModel", "DocumentReaders", "PlanImport", "PlanForm",
            "PlanCheck",
            "PlanFix", "CheckReport", "Document",
            "Composition",
            "Typography", "PageLayout", "RenderPDF", "RenderHTML", "RenderMarkdown", "PlanCalendar", "Site",
            "YAMLSource", "Reporting", "ReportForms", "Archive", "WorkbookWriting",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ]),

        // C libraries of the system.
        .systemLibrary(name: "CCairo", path: "Sources/CLibraries/CCairo", pkgConfig: "cairo-ft"),
        .systemLibrary(name: "CFreeType", path: "Sources/CLibraries/CFreeType", pkgConfig: "freetype2"),
        .systemLibrary(name: "CHarfBuzz", path: "Sources/CLibraries/CHarfBuzz", pkgConfig: "harfbuzz"),
        .systemLibrary(name: "CQREncode", path: "Sources/CLibraries/CQREncode", pkgConfig: "libqrencode"),
        .systemLibrary(name: "CDeflate", path: "Sources/CLibraries/CDeflate", pkgConfig: "libdeflate"),
        .systemLibrary(name: "CYAML", path: "Sources/CLibraries/CYAML", pkgConfig: "yaml-0.1"),
        .systemLibrary(name: "CZip", path: "Sources/CLibraries/CZip", pkgConfig: "libzip"),
        .systemLibrary(name: "CXLSXWriter", path: "Sources/CLibraries/CXLSXWriter", pkgConfig: "xlsxwriter"),
        .systemLibrary(name: "CXML", path: "Sources/CLibraries/CXML", pkgConfig: "libxml-2.0"),
        .systemLibrary(name: "CMarkGFM", path: "Sources/CLibraries/CMarkGFM"),
        .systemLibrary(name: "CHyphen", path: "Sources/CLibraries/CHyphen"),
        .target(
            name: "CTextBoundaries", path: "Sources/CLibraries/CTextBoundaries",
            linkerSettings: [.linkedLibrary("icuuc")]),
        .target(name: "CQuickPacking", path: "Sources/CLibraries/CQuickPacking", linkerSettings: [.linkedLibrary("z")]),

        // What tests of several modules need: the built program, the repository's fonts, the seeds.
        .target(
            name: "TestSupport", dependencies: ["Typography", "PlanModel", "YAMLSource"], path: "Tests/TestSupport",
            exclude: ["Hostile"],
            swiftSettings: strict),

        tests("PlanModelTests", ["PlanModel"], exclude: ["Deadlines"]),
        tests("PlanFileTests", ["PlanFile", "PlanModel", "Diagnostics"]),
        tests(
            "DocumentReadersTests",
            [
                "DocumentReaders", "Archive", "MarkupSource", "SourceModel", "PlanImport", "PlanModel", "Diagnostics",
                "TestSupport",
            ]),
        tests("PlanImportTests", ["PlanImport", "SourceModel", "PlanModel", "PlanFile", "Diagnostics"]),
        tests(
            "PlanFormTests",
            ["PlanForm", "DocumentReaders", "SourceModel", "PlanFile", "PlanModel", "Diagnostics", "TestSupport"]),
        tests("PlanCheckTests", ["PlanCheck", "Reporting", "PlanFile", "PlanModel", "Diagnostics"]),
        tests("PlanFixTests", ["PlanFix", "PlanFile", "PlanModel"]),
        tests("CheckReportTests", ["CheckReport", "PlanCheck", "PlanFile", "PlanModel", "Diagnostics"]),
        tests("CompositionTests", ["Composition", "Document", "PlanModel", "Diagnostics", "TestSupport"]),
        tests("ReportingTests", ["Reporting", "PlanFile", "PlanModel", "Diagnostics", "TestSupport"]),
        tests(
            "ReportFormsTests",
            [
                "ReportForms", "Reporting", "DocumentReaders", "Archive", "SourceModel", "PlanFile", "PlanModel",
                "Diagnostics", "TestSupport",
            ]),
        tests("PlanCalendarTests", ["PlanCalendar", "PlanModel"]),
        tests("SiteTests", ["Site"]),
        tests("TypographyTests", ["Typography", "TestSupport"]),
        tests("PageLayoutTests", ["PageLayout", "Document", "Typography", "TestSupport"]),
        tests(
            "RenderTests", ["RenderHTML", "RenderMarkdown", "RenderPDF", "PageLayout", "Typography", "Document"],
            exclude: ["Goldens"]),
        tests(
            "CommandTests", ["prikaz", "PlanFile", "PlanModel", "Diagnostics", "TestSupport"], exclude: ["Pictures"]),
        tests(
            "InteropTests",
            ["prikaz", "DocumentReaders", "SourceModel", "PlanFile", "PlanModel", "Diagnostics", "TestSupport"],
            exclude: ["Checks", "requirements.txt"]),
    ]
)

if isFuzzer {
    package.targets.append(
        .executableTarget(
            name: "prikaz-fuzz",
            dependencies: [
                "Diagnostics", "PlanModel", "PlanFile", "DocumentReaders", "PlanImport", "PlanForm", "PlanCheck",
                "PlanFix", "CheckReport", "Document", "Composition", "Typography", "PageLayout", "RenderPDF",
                "RenderHTML", "RenderMarkdown", "PlanCalendar", "Site", "Reporting", "ReportForms", "Archive",
                "YAMLSource", "TestSupport", "prikaz",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "fuzz/Targets", swiftSettings: strict))
}
