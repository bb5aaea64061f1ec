"""Pages in JSON Lines or Parquet -> their articles in Parquet, on Spark: spark-submit articles.py PAGES OUTPUT"""

import json
import sys

import pandas as pd
from pyspark.sql import SparkSession

COLUMNS = ("url string", "headline string", "author array<string>", "datePublished string", "jsonld string")
COLUMNS += ("findings array<string>", "error string")


def row(url, html):
    import newsmeta

    told = {column.split()[0]: None for column in COLUMNS} | {"url": url}
    try:
        page = newsmeta.extract(html if isinstance(html, str) else "", url=url)
    except newsmeta.NewsmetaError as error:
        return told | {"error": str(error)}
    article = page.article
    told |= {"headline": article.headline, "datePublished": article.datePublished}
    told |= {"author": [each.name for each in article.author], "jsonld": json.dumps(newsmeta.json_ld(article))}
    return told | {"findings": [finding.code for finding in newsmeta.check(page)]}


def articles(batches):
    for batch in batches:
        yield pd.DataFrame([row(url, html) for url, html in zip(batch["url"], batch["html"], strict=True)])


if __name__ == "__main__":
    spark = SparkSession.builder.appName("newsmeta").getOrCreate()
    source, output = sys.argv[1:]
    pages = spark.read.parquet(source) if source.endswith(".parquet") else spark.read.json(source)
    pages.select("url", "html").mapInPandas(articles, ", ".join(COLUMNS)).write.parquet(output)
