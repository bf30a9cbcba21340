package shop

import io.trackedcache.annotation.TrackedCache

object Single {
  @TrackedCache("scala-object") def find(key: String): String = if (key.isEmpty) null else key
}

object ForJava {
  @TrackedCache("scala-object-for-java") def find(key: String): String = if (key.isEmpty) null else key
}

class WithCompanion

object WithCompanion {
  @TrackedCache("scala-companion") def find(key: String): String = if (key.isEmpty) null else key
}

trait Finding {
  @TrackedCache("scala-trait") def find(key: String): String = if (key.isEmpty) null else key
}

class OfTrait extends Finding

class OfOptions {
  @TrackedCache("scala-option") def find(key: String): Option[String] = Some(key).filter(_.nonEmpty)
}

class WithDefaults {
  @TrackedCache("scala-defaults") def find(key: String, other: String = "other"): String =
    if (key.isEmpty) null else other
}

class General[K, V] {
  def find(key: K): V = null.asInstanceOf[V]
}

class Special extends General[String, String] {
  @TrackedCache("scala-bridge") override def find(key: String): String = if (key.isEmpty) null else key
}

class Specialized[@specialized(Int) K](missing: K) {
  @TrackedCache("scala-specialized") def find(key: K): String = if (key == missing) null else key.toString
}

class Value(val self: String) extends AnyVal {
  @TrackedCache("scala-value-class") def find(key: String): String = if (key.isEmpty) null else self + key
}

class Matching {
  @TrackedCache("scala-match") def find(key: Any): Any = key match {
    case text: String if text.nonEmpty => text
    case 1 | 2 => "few"
    case _ => null
  }

  @TrackedCache("scala-tail-recursion") @annotation.tailrec final def count(left: Int, key: String): String =
    if (left == 0) { if (key.isEmpty) null else key } else count(left - 1, key)

  @TrackedCache("scala-varargs") @annotation.varargs def first(keys: String*): String =
    keys.find(_.nonEmpty).orNull

  @TrackedCache("scala-by-name") def byName(key: => String): String =
    try { if (key.isEmpty) null else key } finally { System.nanoTime() }

  @TrackedCache("scala-synchronized") def locked(key: String): String = synchronized { if (key.isEmpty) null else key }
}

object Main {
  def main(arguments: Array[String]): Unit = for (key <- Seq("key", "")) {
    Single.find(key)
    Class.forName("shop.ForJava").getMethod("find", classOf[String]).invoke(null, key)
    WithCompanion.find(key)
    new OfTrait().find(key)
    new OfOptions().find(key)
    new WithDefaults().find(key)
    val general: General[String, String] = new Special
    general.find(key)
    new Specialized[Int](0).find(key.length)
    new Value("value").find(key)
    val matching = new Matching
    matching.find(key)
    matching.count(5, key)
    matching.first(key, "")
    matching.byName(key)
    matching.locked(key)
  }
}
