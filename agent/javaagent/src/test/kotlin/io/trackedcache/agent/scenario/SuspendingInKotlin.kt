package io.trackedcache.agent.scenario

import io.trackedcache.annotation.TrackedCache
import kotlin.coroutines.Continuation
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.coroutines.resume
import kotlin.coroutines.startCoroutine
import kotlin.coroutines.suspendCoroutine

/** Suspending functions return when they suspend, and again with the result: none is counted, each is reported. */
class SuspendingInKotlin : Scenario {
    private var waiting: Continuation<String?>? = null

    @TrackedCache("kotlin-suspending")
    suspend fun twice(key: String): String? {
        val first = waitFor(key)
        return first + waitFor(key)
    }

    @TrackedCache("kotlin-suspending")
    suspend fun atTheTail(key: String): String? = waitFor(key)

    @TrackedCache("kotlin-suspending")
    suspend fun atOnce(key: String): String? = key.ifEmpty { null }

    @TrackedCache("kotlin-suspending")
    private suspend fun withDefault(key: String, other: String? = null): String? = waitFor(other ?: key)

    private suspend fun waitFor(key: String): String? = suspendCoroutine {
        check(key.isNotEmpty())
        waiting = it
    }

    override fun run() {
        var found: String? = "nothing yet"
        suspend { twice("a") + atTheTail("b") + atOnce("c") + withDefault("d") }
            .startCoroutine(Continuation(EmptyCoroutineContext) { found = it.getOrThrow() })
        for (answer in listOf("1", "2", "3", "4")) {
            waiting!!.resume(answer)
        }
        check(found == "123c4") { "found $found" }
    }

    override fun expected() = listOf("kotlin-suspending: unknown")

    override fun uncounted() = listOf(
        "io.trackedcache.agent.scenario.SuspendingInKotlin.twice(String, Continuation) is not counted: a suspending",
        "io.trackedcache.agent.scenario.SuspendingInKotlin.atTheTail(String, Continuation) is not counted: a suspending",
        "io.trackedcache.agent.scenario.SuspendingInKotlin.atOnce(String, Continuation) is not counted: a suspending",
        "io.trackedcache.agent.scenario.SuspendingInKotlin.withDefault(String, String, Continuation) is not counted: a",
    )
}
