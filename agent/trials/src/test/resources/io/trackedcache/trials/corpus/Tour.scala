sealed trait Tree[+A]
case object Leaf extends Tree[Nothing]
case class Node[A](left: Tree[A], value: A, right: Tree[A]) extends Tree[A]

object Tour {
  implicit class Growing[A](tree: Tree[A])(implicit order: Ordering[A]) {
    def +(value: A): Tree[A] = tree match {
      case Leaf                                                  => Node(Leaf, value, Leaf)
      case Node(left, other, right) if order.lt(value, other)    => Node(left + value, other, right)
      case Node(left, other, right)                              => Node(left, other, right + value)
    }
  }

  def main(arguments: Array[String]): Unit = {
    lazy val tree = List(3, 1, 2).foldLeft[Tree[Int]](Leaf)(_ + _)
    println(s"$tree ${(for (i <- 1 to 3; j <- 1 to i) yield i * j).sum}")
  }
}
