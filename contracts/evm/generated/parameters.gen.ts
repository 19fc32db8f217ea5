// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const parametersAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "feeSink_",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "RATIO_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "acceptOwnership",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "bounds",
    "inputs": [
      {
        "name": "parameter",
        "type": "uint8",
        "internalType": "enum Parameter"
      }
    ],
    "outputs": [
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "delistAsset",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "feeSink",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "get",
    "inputs": [
      {
        "name": "parameter",
        "type": "uint8",
        "internalType": "enum Parameter"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "listAsset",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "ratio",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "listed",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "openTerms",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "feeBps",
        "type": "uint16",
        "internalType": "uint16"
      },
      {
        "name": "ratio",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "probationSessions",
        "type": "uint16",
        "internalType": "uint16"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "owner",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "payTerms",
    "inputs": [],
    "outputs": [
      {
        "name": "sink",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "auditWindow",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "pendingOwner",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "renounceOwnership",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "set",
    "inputs": [
      {
        "name": "parameter",
        "type": "uint8",
        "internalType": "enum Parameter"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setFeeSink",
    "inputs": [
      {
        "name": "feeSink_",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "stakeRatio",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "ratio",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "transferOwnership",
    "inputs": [
      {
        "name": "newOwner",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "AssetDelisted",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "AssetListed",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "stakeRatio",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "FeeSinkSet",
    "inputs": [
      {
        "name": "previous",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "feeSink",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OwnershipTransferStarted",
    "inputs": [
      {
        "name": "previousOwner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "newOwner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OwnershipTransferred",
    "inputs": [
      {
        "name": "previousOwner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "newOwner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ParameterSet",
    "inputs": [
      {
        "name": "parameter",
        "type": "uint8",
        "indexed": true,
        "internalType": "enum Parameter"
      },
      {
        "name": "previous",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "value",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AssetWithoutCode",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AuditWindowAboveUnbonding",
    "inputs": [
      {
        "name": "auditWindow",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "unbondingDelay",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FeeSinkMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NativeAssetStays",
    "inputs": []
  },
  {
    "type": "error",
    "name": "OwnableInvalidOwner",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OwnableUnauthorizedAccount",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ParameterOutOfBounds",
    "inputs": [
      {
        "name": "parameter",
        "type": "uint8",
        "internalType": "enum Parameter"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RatioOutOfBounds",
    "inputs": [
      {
        "name": "ratio",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeCastOverflowedUintDowncast",
    "inputs": [
      {
        "name": "bits",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const parametersBytecode =
  '0x6080604052600280546001600160a01b03167e14000007080000000003e800000000000000000000000000000000000000001790557a038d7ea4c6800000000000016345785d8a000000093a800000012c60035534801561005e575f5ffd5b5060405161199f38038061199f83398101604081905261007d91610447565b816001600160a01b0381166100ab57604051631e4fbdf760e01b81525f600482015260240160405180910390fd5b6100b48161033f565b506100be8161035b565b6102c060056020526101f47feddb6698d7c569ff62ff64f1f1492bf14a54594835ba0faac91f84b4f5d814605567016345785d8a00007fc0a4a8be475dfebc377ebef2d7c4ff47656f572a08dd92b81017efcdba0febe18190557fa18b128af1c8fc61ff46f02d146e54546f34d340574cf2cef6a753cba6b6701d55610e107f40f28f99a40bc9f6beea1013afdbc3cdcc689eb76b82c4de06c0acf1e1932ed5819055620151807ff907e7e6656fa73566b18c1215272fe9fca2c55c552e62c923e21e000ac4b4e6557f03145c75015e7a856ecd94c41432ef3cb669d6360af23433588937fefdfac8255566b1a2bc2ec500007f783638979e3582b3ffd6d53fc06c949ac31d1ac75a5e2c3531fbe1f91045eb538190556113887f58f00e8ecc6f5419941dd0bafec65a4cc188d31713fb1fe224257460930df8af556127107f8b32256db898364c465749decac34aee435952ffe1739257aa5b0235e266d9c5557fb4e18992ad424cdedc46668609f2bafcf665a8d99577618d5923c69264d9cf5f556611c37937e080007fd1ccbf1f9f869f51cd81e6f099f905636b057f682c706fe990614b1120516928556103e87f872ac8b0ab547ba6ba6686d487265a409b97d09cf043f98287b4b34e7bc04a715560145f526601c6bf526340007f3dfec54401578e5ad10d5cfe74972cfc24c82740aaca9c2d34cbb4be4a761cc555565b5f808052600460209081527f17ef568e3e12ab5b9c7254a8d58478811de00f9e6eb34345acd53bf8fd09d3ec80546001600160801b031916678ac7230489e800009081179091556040519081527fbbfb049cbb589fba412f2032f092de16fbe041006427d1ceb530949f66e2adaa910160405180910390a25050610478565b600180546001600160a01b0319169055610358816103dd565b50565b6001600160a01b038116610382576040516362120cab60e01b815260040160405180910390fd5b6002546040516001600160a01b038084169216907f23fd26a9c3d382a9599fc48ddec0feddd2b553d93ca801315f50d20e2cbe9c04905f90a3600280546001600160a01b0319166001600160a01b0392909216919091179055565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b80516001600160a01b0381168114610442575f5ffd5b919050565b5f5f60408385031215610458575f5ffd5b6104618361042c565b915061046f6020840161042c565b90509250929050565b61151a806104855f395ff3fe608060405234801561000f575f5ffd5b5060043610610115575f3560e01c80637605bbb0116100ad578063dcf1a1c91161007d578063e6d4220111610063578063e6d42201146103d0578063f2fde38b146103f8578063f72d0b3b1461040b575f5ffd5b8063dcf1a1c914610381578063e30c3978146103b2575f5ffd5b80637605bbb01461033657806379ba5097146103495780638da5cb5b14610351578063da62e0641461036e575f5ffd5b80634b38474d116100e85780634b38474d146101c95780636174e2031461020e57806364138230146102d5578063715018a61461032e575f5ffd5b80631087abe1146101195780633218f7ac1461015557806348ab5e6c146101a15780634b353f02146101b6575b5f5ffd5b61012f6ec097ce7bc90715b34b9f100000000081565b6040516fffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b6002546040805173ffffffffffffffffffffffffffffffffffffffff8316815276010000000000000000000000000000000000000000000090920463ffffffff1660208301520161014c565b6101b46101af3660046113cb565b61042c565b005b6101b46101c4366004611416565b610831565b6002546101e99073ffffffffffffffffffffffffffffffffffffffff1681565b60405173ffffffffffffffffffffffffffffffffffffffff909116815260200161014c565b61029f61021c36600461145f565b60025473ffffffffffffffffffffffffffffffffffffffff919091165f9081526004602052604090205461ffff7401000000000000000000000000000000000000000083048116936fffffffffffffffffffffffffffffffff909216927e0100000000000000000000000000000000000000000000000000000000000090041690565b6040805161ffff94851681526fffffffffffffffffffffffffffffffff909316602084015292169181019190915260600161014c565b61031e6102e336600461145f565b73ffffffffffffffffffffffffffffffffffffffff165f908152600460205260409020546fffffffffffffffffffffffffffffffff16151590565b604051901515815260200161014c565b6101b46109fa565b6101b461034436600461145f565b610a0d565b6101b4610ad5565b5f5473ffffffffffffffffffffffffffffffffffffffff166101e9565b6101b461037c36600461145f565b610b4c565b61012f61038f36600461145f565b60046020525f90815260409020546fffffffffffffffffffffffffffffffff1681565b60015473ffffffffffffffffffffffffffffffffffffffff166101e9565b6103e36103de36600461147f565b610b5d565b6040805192835260208301919091520161014c565b6101b461040636600461145f565b610c88565b61041e61041936600461147f565b610d37565b60405190815260200161014c565b610434610f54565b5f5f61043f84610b5d565b915091508183108061045057508083115b1561049857838383836040517f0abc6a0300000000000000000000000000000000000000000000000000000000815260040161048f94939291906114c5565b60405180910390fd5b8360148111156104aa576104aa611498565b7fb0cb7c123a247c3f3d8e10a1c797cd49a00858e5c546bf81d05360f89d04f78c6104d486610d37565b60408051918252602082018790520160405180910390a25f8460148111156104fe576104fe611498565b0361052d5761050c83610fa6565b600260146101000a81548161ffff021916908361ffff160217905550610787565b600184601481111561054157610541611498565b036105745761054f83610ff1565b6002601a6101000a81548163ffffffff021916908363ffffffff160217905550610787565b600284601481111561058857610588611498565b036105d05761059683610ff1565b600380547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000001663ffffffff92909216919091179055610787565b60038460148111156105e4576105e4611498565b03610617576105f283610ff1565b600260166101000a81548163ffffffff021916908363ffffffff160217905550610787565b600484601481111561062b5761062b611498565b0361065e5761063983610ff1565b600360046101000a81548163ffffffff021916908363ffffffff160217905550610787565b600584601481111561067257610672611498565b036106b5576106808361103a565b600360086101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff160217905550610787565b60068460148111156106c9576106c9611498565b0361070c576106d78361103a565b600360146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff160217905550610787565b600884601481111561072057610720611498565b0361074f5761072e83610fa6565b6002601e6101000a81548161ffff021916908361ffff160217905550610787565b8260055f86601481111561076557610765611498565b601481111561077657610776611498565b815260208101919091526040015f20555b60035460025464010000000090910463ffffffff90811676010000000000000000000000000000000000000000000090920416111561082b576002546003546040517fe1a9279e00000000000000000000000000000000000000000000000000000000815276010000000000000000000000000000000000000000000090920463ffffffff908116600484015264010000000090910416602482015260440161048f565b50505050565b610839610f54565b73ffffffffffffffffffffffffffffffffffffffff821615801590610873575073ffffffffffffffffffffffffffffffffffffffff82163b155b156108c2576040517fa862b54e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8316600482015260240161048f565b6fffffffffffffffffffffffffffffffff8116158061090157506ec097ce7bc90715b34b9f10000000006fffffffffffffffffffffffffffffffff8216115b15610961576040517fcc80c1950000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff821660048201526ec097ce7bc90715b34b9f1000000000602482015260440161048f565b73ffffffffffffffffffffffffffffffffffffffff82165f8181526004602090815260409182902080547fffffffffffffffffffffffffffffffff00000000000000000000000000000000166fffffffffffffffffffffffffffffffff861690811790915591519182527fbbfb049cbb589fba412f2032f092de16fbe041006427d1ceb530949f66e2adaa910160405180910390a25050565b610a02610f54565b610a0b5f61108b565b565b610a15610f54565b73ffffffffffffffffffffffffffffffffffffffff8116610a62576040517f9571a89500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff81165f8181526004602052604080822080547fffffffffffffffffffffffffffffffff00000000000000000000000000000000169055517f0dbe9df74ce436c3581a9b776be4332c99531fc70e3f377b63266eb8253532409190a250565b600154339073ffffffffffffffffffffffffffffffffffffffff168114610b40576040517f118cdaa700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8216600482015260240161048f565b610b498161108b565b50565b610b54610f54565b610b49816110bc565b5f8080836014811115610b7257610b72611498565b03610b8357505f926103e892509050565b6001836014811115610b9757610b97611498565b03610bab575061012c926201518092509050565b6002836014811115610bbf57610bbf611498565b03610bd057505f9261070892509050565b6003836014811115610be457610be4611498565b03610bf657505f926212750092509050565b6004836014811115610c0a57610c0a611498565b03610c1e5750610e1092624f1a0092509050565b6005836014811115610c3257610c32611498565b03610c4b57505f9269021e19e0c9bab240000092509050565b6006836014811115610c5f57610c5f611498565b03610c7657505f92678ac7230489e8000092509050565b610c7f83611196565b91509150915091565b610c90610f54565b6001805473ffffffffffffffffffffffffffffffffffffffff83167fffffffffffffffffffffffff00000000000000000000000000000000000000009091168117909155610cf25f5473ffffffffffffffffffffffffffffffffffffffff1690565b73ffffffffffffffffffffffffffffffffffffffff167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e2270060405160405180910390a350565b5f80826014811115610d4b57610d4b611498565b03610d7457505060025474010000000000000000000000000000000000000000900461ffff1690565b6001826014811115610d8857610d88611498565b03610db95750506002547a010000000000000000000000000000000000000000000000000000900463ffffffff1690565b6002826014811115610dcd57610dcd611498565b03610de057505060035463ffffffff1690565b6003826014811115610df457610df4611498565b03610e21575050600254760100000000000000000000000000000000000000000000900463ffffffff1690565b6004826014811115610e3557610e35611498565b03610e50575050600354640100000000900463ffffffff1690565b6005826014811115610e6457610e64611498565b03610e8b5750506003546801000000000000000090046bffffffffffffffffffffffff1690565b6006826014811115610e9f57610e9f611498565b03610ed25750506003547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1690565b6008826014811115610ee657610ee6611498565b03610f195750506002547e01000000000000000000000000000000000000000000000000000000000000900461ffff1690565b60055f836014811115610f2e57610f2e611498565b6014811115610f3f57610f3f611498565b81526020019081526020015f20549050919050565b5f5473ffffffffffffffffffffffffffffffffffffffff163314610a0b576040517f118cdaa700000000000000000000000000000000000000000000000000000000815233600482015260240161048f565b5f61ffff821115610fed576040517f6dfcc650000000000000000000000000000000000000000000000000000000008152601060048201526024810183905260440161048f565b5090565b5f63ffffffff821115610fed576040517f6dfcc650000000000000000000000000000000000000000000000000000000008152602060048201526024810183905260440161048f565b5f6bffffffffffffffffffffffff821115610fed576040517f6dfcc650000000000000000000000000000000000000000000000000000000008152606060048201526024810183905260440161048f565b600180547fffffffffffffffffffffffff0000000000000000000000000000000000000000169055610b4981611344565b73ffffffffffffffffffffffffffffffffffffffff8116611109576040517f62120cab00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b60025460405173ffffffffffffffffffffffffffffffffffffffff8084169216907f23fd26a9c3d382a9599fc48ddec0feddd2b553d93ca801315f50d20e2cbe9c04905f90a3600280547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff92909216919091179055565b5f8060098360148111156111ac576111ac611498565b036111c357505f92678ac7230489e8000092509050565b600a8360148111156111d7576111d7611498565b036111f057505f9269021e19e0c9bab240000092509050565b600b83601481111561120457611204611498565b0361121757506005926201518092509050565b600c83601481111561122b5761122b611498565b0361123e575060059262093a8092509050565b600d83601481111561125257611252611498565b0361126557506005926201518092509050565b600e83601481111561127957611279611498565b0361129157505f9268056bc75e2d6310000092509050565b60118360148111156112a5576112a5611498565b036112bd57505f9268056bc75e2d6310000092509050565b60128360148111156112d1576112d1611498565b036112e857505f92678ac7230489e8000092509050565b60138360148111156112fc576112fc611498565b0361130d57505f926107d092509050565b601483601481111561132157611321611498565b0361133857505f92670de0b6b3a764000092509050565b505f9261271092509050565b5f805473ffffffffffffffffffffffffffffffffffffffff8381167fffffffffffffffffffffffff0000000000000000000000000000000000000000831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b8035601581106113c6575f5ffd5b919050565b5f5f604083850312156113dc575f5ffd5b6113e5836113b8565b946020939093013593505050565b803573ffffffffffffffffffffffffffffffffffffffff811681146113c6575f5ffd5b5f5f60408385031215611427575f5ffd5b611430836113f3565b915060208301356fffffffffffffffffffffffffffffffff81168114611454575f5ffd5b809150509250929050565b5f6020828403121561146f575f5ffd5b611478826113f3565b9392505050565b5f6020828403121561148f575f5ffd5b611478826113b8565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60808101601586106114fe577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b948152602081019390935260408301919091526060909101529056'
