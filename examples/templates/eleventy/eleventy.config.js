// Templates include _includes/newsmeta.njk; _data/newsmeta/ is written by newsmeta and read as global data.
export default function (eleventyConfig) {
  eleventyConfig.setLayoutsDirectory("_includes");
}

export const config = { dir: { output: "_site" } };
