import com.google.common.base.Function
import com.google.common.cache.CacheBuilder
import com.google.common.cache.CacheLoader
import com.google.common.collect.ImmutableSortedMap
import com.google.common.collect.TreeRangeMap
import com.google.common.collect.Range
import kotlin.collections.CollectionsKt
import kotlin.text.StringsKt
import net.bytebuddy.ByteBuddy
import net.bytebuddy.implementation.FixedValue
import net.bytebuddy.matcher.ElementMatchers
import org.apache.commons.collections.map.LRUMap
import org.apache.commons.lang.text.StrSubstitutor
import org.apache.xerces.parsers.SAXParser
import org.springframework.beans.factory.support.DefaultListableBeanFactory
import org.springframework.beans.factory.support.RootBeanDefinition
import org.springframework.context.support.GenericApplicationContext
import org.springframework.expression.spel.standard.SpelExpressionParser
import org.xml.sax.InputSource
import org.xml.sax.helpers.DefaultHandler

// Groovy itself
def squares = (1..10).collectEntries { [(it): it * it] }
println squares.findAll { k, v -> v % 2 == 0 }.values().sum()
println squares.take(3).toString() + [3, 1, 2].sort().reverse().join('-')

// Guava
def cache = CacheBuilder.newBuilder().maximumSize(3).recordStats().build(CacheLoader.from({ it.toString().reverse() } as Function))
println((1..9).collect { cache.get('key' + it % 5) } + cache.stats().requestCount())
def ranges = TreeRangeMap.create()
ranges.put(Range.closedOpen(1, 10), 'low')
ranges.put(Range.atLeast(10), 'high')
println ranges.get(9) + ranges.get(10) + ImmutableSortedMap.copyOf(b: 2, a: 1)

// Kotlin
println CollectionsKt.chunked(CollectionsKt.reversed([1, 2, 3, 4, 5]), 2).toString() + StringsKt.repeat('ab', 3)

// Spring
println new SpelExpressionParser().parseExpression("{1, 2, 3}.![#this * 2].?[#this > 2]").value
def beans = new DefaultListableBeanFactory()
def context = new GenericApplicationContext(beans)
context.registerBeanDefinition('list', new RootBeanDefinition(ArrayList))
context.refresh()
println context.getBean('list') + context.getBeanNamesForType(List).toList()
context.close()

// Byte Buddy
println new ByteBuddy().subclass(Object).method(ElementMatchers.named('toString')).intercept(FixedValue.value('made'))
        .make().load(getClass().classLoader).loaded.getDeclaredConstructor().newInstance()

// Old libraries
def lru = new LRUMap(2)
(1..5).each { lru[it] = it }
println lru.keySet().toString() + StrSubstitutor.replace('${a} and ${b}', [a: 'one', b: 'two'])
def names = []
def parser = new SAXParser()
parser.contentHandler = new DefaultHandler() {
    void startElement(String uri, String name, String qualified, org.xml.sax.Attributes attributes) { names << name }
}
parser.parse(new InputSource(new StringReader('<a><b/><c><d/></c></a>')))
println names

// Recursion
def deep
deep = { it == 0 ? 0 : 1 + deep(it - 1) }
println deep(100)
