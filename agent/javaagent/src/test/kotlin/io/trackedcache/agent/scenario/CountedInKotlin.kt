package io.trackedcache.agent.scenario

import io.trackedcache.annotation.CacheLoad
import io.trackedcache.annotation.TrackedCache

private val numbers = mapOf("one" to 1, "two" to 2)

@TrackedCache("kotlin-top-level")
fun topLevel(key: String): Int? = numbers[key]

@TrackedCache("kotlin-extension")
internal fun String.numbered(): Int? = numbers[this]

object Singleton {
    @TrackedCache("kotlin-object")
    fun find(key: String): Int? = numbers[key]

    @JvmStatic
    @TrackedCache("kotlin-object-static")
    fun findStatically(key: String): Int? = numbers[key]
}

class WithCompanion {
    companion object {
        @TrackedCache("kotlin-companion")
        fun find(key: String): Int? = numbers[key]

        @JvmStatic
        @TrackedCache("kotlin-companion-static")
        fun findStatically(key: String): Int? = numbers[key]
    }
}

interface Finder {
    @TrackedCache("kotlin-interface")
    fun find(key: String): Int? = numbers[key]
}

class Found : Finder

@JvmInline
value class Box(val content: Int?)

/** Lookups as the Kotlin compiler generates them: each call counts once, by whichever method it enters. */
class CountedInKotlin : Scenario {
    @TrackedCache("kotlin-default-arguments")
    fun withDefaults(key: String, fallback: Int? = null, times: Int = 1): Int? = numbers[key]?.times(times) ?: fallback

    @JvmOverloads
    @TrackedCache("kotlin-overloads")
    fun withOverloads(key: String, fallback: Int? = null, times: Int = 1): Int? =
        numbers[key]?.times(times) ?: fallback

    @get:TrackedCache("kotlin-property")
    val first: Int?
        get() = numbers["one"]

    @TrackedCache("kotlin-private")
    private fun hidden(key: String): Int? = numbers[key]

    @TrackedCache("kotlin-internal")
    internal fun inModule(key: String): Int? = numbers[key]

    @TrackedCache("kotlin-value-class")
    fun boxed(key: String): Box = Box(numbers[key])

    @TrackedCache("kotlin-result", missOn = [NoSuchElementException::class])
    fun result(key: String): Result<Int?> = runCatching { if (key == "none") null else numbers.getValue(key) }

    @TrackedCache("kotlin-result-fails")
    fun failing(key: String): Result<Int?> = runCatching { numbers.getValue(key) }

    @TrackedCache("kotlin-result-box")
    fun boxedResult(key: String): Any? = result(key)

    @TrackedCache("kotlin-load")
    fun loading(key: String): Int? = numbers[key] ?: load(key)

    @CacheLoad("kotlin-load")
    private fun load(key: String): Int? = key.length

    override fun run() {
        for (key in listOf("one", "two", "three")) {
            topLevel(key)
            key.numbered()
            Singleton.find(key)
            Singleton.findStatically(key)
            WithCompanion.find(key)
            WithCompanion.findStatically(key)
            OfJava.findStatically(key)
            Found().find(key)
            withDefaults(key)
            withDefaults(key, 7)
            withOverloads(key)
            OfJava.withOverloads(this, key)
            listOf(key).map { hidden(it) }
            inModule(key)
            boxed(key)
            result(key)
            failing(key)
            boxedResult(key)
            loading(key)
        }
        result("none")
        check(first == 1)
    }

    override fun expected() = listOf(
        "kotlin-top-level: $TWO_OF_THREE",
        "kotlin-extension: $TWO_OF_THREE",
        "kotlin-object: $TWO_OF_THREE",
        "kotlin-object-static: $TWO_OF_THREE",
        "kotlin-companion: $TWO_OF_THREE",
        "kotlin-companion-static: $FOUR_OF_SIX",
        "kotlin-interface: $TWO_OF_THREE",
        "kotlin-default-arguments: cache_hits=5, cache_misses=1, total_queries=6",
        "kotlin-overloads: $FOUR_OF_SIX",
        "kotlin-property: cache_hits=1, total_queries=1",
        "kotlin-private: $TWO_OF_THREE",
        "kotlin-internal: $TWO_OF_THREE",
        "kotlin-value-class: $TWO_OF_THREE",
        "kotlin-result: cache_hits=4, cache_misses=3, total_queries=7",
        "kotlin-result-fails: cache_hits=2, total_queries=2, lookup_errors=1",
        "kotlin-result-box: cache_hits=2, total_queries=2, lookup_errors=1",
        "kotlin-load: $TWO_OF_THREE, loads_ok=1",
    )

    private companion object {
        const val TWO_OF_THREE = "cache_hits=2, cache_misses=1, total_queries=3"
        const val FOUR_OF_SIX = "cache_hits=4, cache_misses=2, total_queries=6"
    }
}
