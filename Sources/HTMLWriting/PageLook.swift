/// What all pages of a site look alike in: type, links, the focus, the band at the top that says where one is.
public enum PageLook {
    /// Comes after ``PagePalette/css``.
    public static let css = """
        :root{--page:80rem;font-size:106.25%}
        *{box-sizing:border-box}
        body{margin:0;background:var(--ground);color:var(--text);line-height:1.5;overflow-wrap:anywhere;\
        font-family:system-ui,-apple-system,"Segoe UI",Roboto,"PT Sans","Liberation Sans",sans-serif}
        :focus-visible{outline:3px solid var(--focus);outline-offset:2px}
        .skip{position:absolute;left:1rem;top:-10rem;z-index:2;padding:.5rem 1rem;background:var(--ground)}
        .skip:focus{top:.5rem}
        .site-head{padding:.75rem max(1.5rem,calc(50% - 40rem));background:var(--tint);border-bottom:1px solid var(--rule)}
        .site-head ul{list-style:"";margin:0;padding:0}
        .site-head ul,.files{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
        .site-head li>*{display:inline-block;padding:.15rem 0;color:var(--link)}
        .site-head [aria-current]{color:inherit;font-weight:700;box-shadow:0 3px}
        .site-head p{margin:0;padding:.15rem 0}
        .site-head>*+*{margin-top:.35rem}
        .site-head .dates{color:var(--muted)}
        @media screen and (max-width:40rem){.site-head{padding:.75rem 1rem}}
        @media print{.skip,.site-head{display:none}}

        """
}
