/// The colours of all pages, in light and in dark.
///
/// Text keeps a contrast of 4.5 and more on both grounds, on a tint and on a head (WCAG 2.1, 1.4.3).
public enum PagePalette {
    public static let css = """
        :root{--ground:#fff;--text:#1b1d20;--muted:#54595f;--tint:#eef1f5;--head:#e2e7ee;--rule:#8b939d;\
        --link:#0b4f9c;--draft:#a31515;--focus:#0b57d0}
        @media screen and (prefers-color-scheme:dark){:root{--ground:#16181b;--text:#e6e7e9;--muted:#aeb4bb;\
        --tint:#22262b;--head:#2b3037;--rule:#6b737d;--link:#8ab8f5;--draft:#ff9a8f;--focus:#a8c7fa}}

        """
}
